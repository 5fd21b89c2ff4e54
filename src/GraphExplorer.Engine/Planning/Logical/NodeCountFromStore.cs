namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields one row with a count that the store knows.</summary>
/// <param name="Variable">the count</param>
/// <param name="Labels">for each node of a product of nodes its label, null for any</param>
internal sealed record NodeCountFromStore(string Variable, IReadOnlyList<string?> Labels) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];
}
