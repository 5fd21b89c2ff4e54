namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the nodes that have the property, in ascending or descending order, by an index.</summary>
/// <param name="Variable">the node</param>
/// <param name="IndexName">the index</param>
/// <param name="Label">the label</param>
/// <param name="Property">the property</param>
internal sealed record NodeIndexScan(string Variable, string IndexName, string Label, string Property) : LeafPlan
{
    /// <summary>Whether the nodes come in descending order.</summary>
    internal bool Descending { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];
}
