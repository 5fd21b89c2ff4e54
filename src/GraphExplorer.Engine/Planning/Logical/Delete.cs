using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Deletes entities.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Targets">nodes, relationships, paths</param>
/// <param name="Detach">whether the relationships of the nodes go too</param>
internal sealed record Delete(LogicalPlan Source, IReadOnlyList<Expression> Targets, bool Detach) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Targets = [.. Targets.Select(map)] };
}
