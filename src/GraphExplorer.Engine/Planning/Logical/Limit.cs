using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Ends after some rows.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Count">rows at most</param>
/// <param name="Exhaust">whether the source is read to its end all the same, because it writes</param>
internal sealed record Limit(LogicalPlan Source, Expression Count, bool Exhaust) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Count = map(Count) };
}
