namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields each node of a label.</summary>
/// <param name="Variable">the node</param>
/// <param name="Label">the label</param>
internal sealed record NodeByLabelScan(string Variable, string Label) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];
}
