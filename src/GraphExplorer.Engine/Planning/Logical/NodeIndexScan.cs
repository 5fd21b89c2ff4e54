namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the nodes that have the property, in ascending order, by an index.</summary>
/// <param name="Variable">the node</param>
/// <param name="IndexName">the index</param>
/// <param name="Label">the label</param>
/// <param name="Property">the property</param>
internal sealed record NodeIndexScan(string Variable, string IndexName, string Label, string Property) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];
}
