namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields a row for each label that nodes have, with their number, which the store knows.</summary>
/// <param name="Label">the name of the label</param>
/// <param name="Counts">the count, under each of these names</param>
internal sealed record NodeLabelCounts(string Label, IReadOnlyList<string> Counts) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Label, .. Counts];
}
