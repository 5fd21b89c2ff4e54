using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Computes variables; all other variables stay.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Items">evaluated in order; a later one sees the variables before the projection only</param>
internal sealed record Project(LogicalPlan Source, IReadOnlyList<NamedExpression> Items) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [.. Items.Select(item => item.Variable)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Items = [.. Items.Select(item => item with { Expression = map(item.Expression) })] };
}
