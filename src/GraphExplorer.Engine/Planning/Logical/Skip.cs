using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Leaves rows out.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Count">rows left out</param>
internal sealed record Skip(LogicalPlan Source, Expression Count) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Count = map(Count) };
}
