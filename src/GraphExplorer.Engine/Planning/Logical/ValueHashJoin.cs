using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Joins rows whose keys are equal.</summary>
/// <param name="Left">the build side</param>
/// <param name="Right">the probe side</param>
/// <param name="LeftKey">over the left</param>
/// <param name="RightKey">over the right</param>
internal sealed record ValueHashJoin(LogicalPlan Left, LogicalPlan Right, Expression LeftKey, Expression RightKey) : BinaryPlan(Left, Right)
{
    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { LeftKey = map(LeftKey), RightKey = map(RightKey) };
}
