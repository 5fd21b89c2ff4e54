using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Runs updates for each item of a list; yields its source's rows.</summary>
/// <param name="Left">the operator that feeds it</param>
/// <param name="Variable">the item</param>
/// <param name="List">the list</param>
/// <param name="Right">runs once for each item; its leaf is an Argument</param>
internal sealed record Foreach(LogicalPlan Left, string Variable, Expression List, LogicalPlan Right) : BinaryPlan(Left, Right)
{
    /// <summary>The operator that feeds it.</summary>
    internal LogicalPlan Source => Left;

    /// <summary>Runs once for each item.</summary>
    internal LogicalPlan Updates => Right;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { List = map(List) };
}
