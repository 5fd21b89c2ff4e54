using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Groups rows; only its own variables stay.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Grouping">the grouping keys</param>
/// <param name="Aggregates">expressions whose outermost call is one aggregating function</param>
internal sealed record Aggregate(
    LogicalPlan Source,
    IReadOnlyList<NamedExpression> Grouping,
    IReadOnlyList<NamedExpression> Aggregates) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [.. Grouping.Select(item => item.Variable), .. Aggregates.Select(item => item.Variable)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Grouping = [.. Grouping.Select(item => item with { Expression = map(item.Expression) })], Aggregates = [.. Aggregates.Select(item => item with { Expression = map(item.Expression) })] };
}
