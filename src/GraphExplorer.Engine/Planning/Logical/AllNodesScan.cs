namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields each node.</summary>
/// <param name="Variable">the node</param>
internal sealed record AllNodesScan(string Variable) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];
}
