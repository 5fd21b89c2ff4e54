using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Lets rows pass.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Predicates">all must be true</param>
internal sealed record Filter(LogicalPlan Source, IReadOnlyList<Expression> Predicates) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Predicates = [.. Predicates.Select(map)] };
}
