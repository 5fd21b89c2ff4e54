using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Lets each distinct combination pass once; only its own variables stay.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Grouping">the columns</param>
internal sealed record Distinct(LogicalPlan Source, IReadOnlyList<NamedExpression> Grouping) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [.. Grouping.Select(item => item.Variable)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Grouping = [.. Grouping.Select(item => item with { Expression = map(item.Expression) })] };
}
