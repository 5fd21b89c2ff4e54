namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Joins rows that agree on nodes.</summary>
/// <param name="Left">the build side</param>
/// <param name="Right">the probe side</param>
/// <param name="Variables">the nodes bound on both sides</param>
internal sealed record NodeHashJoin(LogicalPlan Left, LogicalPlan Right, IReadOnlyList<string> Variables) : BinaryPlan(Left, Right)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Variables;
}
