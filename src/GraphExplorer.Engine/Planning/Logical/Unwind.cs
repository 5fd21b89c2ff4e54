using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields a row for each item.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="List">the list; null yields no row, another value itself</param>
/// <param name="Variable">the item</param>
internal sealed record Unwind(LogicalPlan Source, Expression List, string Variable) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { List = map(List) };
}
