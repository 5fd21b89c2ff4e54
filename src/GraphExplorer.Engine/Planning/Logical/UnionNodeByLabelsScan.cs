namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields each node that has one of the labels, once.</summary>
/// <param name="Variable">the node</param>
/// <param name="Labels">the labels</param>
internal sealed record UnionNodeByLabelsScan(string Variable, IReadOnlyList<string> Labels) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];
}
