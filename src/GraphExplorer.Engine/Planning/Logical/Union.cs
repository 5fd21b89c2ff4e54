namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>The rows of both sides (UNION ALL).</summary>
/// <param name="Left">the one</param>
/// <param name="Right">the other</param>
/// <param name="Variables">the result variables</param>
/// <param name="LeftVariables">the variable of each on the left</param>
/// <param name="RightVariables">the variable of each on the right</param>
internal sealed record Union(
    LogicalPlan Left,
    LogicalPlan Right,
    IReadOnlyList<string> Variables,
    IReadOnlyList<string> LeftVariables,
    IReadOnlyList<string> RightVariables) : BinaryPlan(Left, Right)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => Variables;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [.. LeftVariables, .. RightVariables];
}
