using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Walks the relationships of a node, all or into a bound node.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="From">the bound node</param>
/// <param name="Direction">seen from that node</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Relationship">the relationship</param>
/// <param name="To">the other node</param>
/// <param name="Into">whether the other node is bound already</param>
/// <param name="Predicates">over relationship and other node, tested before the row goes on</param>
internal sealed record Expand(
    LogicalPlan Source,
    string From,
    Direction Direction,
    IReadOnlyList<string> Types,
    string Relationship,
    string To,
    bool Into,
    IReadOnlyList<Expression> Predicates) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => Into ? [Relationship] : [Relationship, To];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Into ? [From, To] : [From];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Predicates = [.. Predicates.Select(map)] };
}
