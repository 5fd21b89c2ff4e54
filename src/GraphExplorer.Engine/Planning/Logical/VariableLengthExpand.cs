using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Walks paths without a repeated relationship.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="From">the bound node</param>
/// <param name="Direction">seen from that node</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Relationships">the list of relationships</param>
/// <param name="To">the last node</param>
/// <param name="Into">whether the last node is bound already</param>
/// <param name="Minimum">at least</param>
/// <param name="Maximum">at most</param>
/// <param name="ReverseList">whether the list is read against the walk</param>
/// <param name="StepRelationship">the variable of the relationship in <paramref name="StepPredicates"/></param>
/// <param name="StepNode">the variable of the node reached in <paramref name="StepPredicates"/></param>
/// <param name="StepPredicates">must hold at each step</param>
/// <param name="Distinct">relationship variables (single or lists) bound before, whose relationships must not occur</param>
/// <param name="Pruning">whether only the distinct end nodes are wanted, and not the walks</param>
internal sealed record VariableLengthExpand(
    LogicalPlan Source,
    string From,
    Direction Direction,
    IReadOnlyList<string> Types,
    string Relationships,
    string To,
    bool Into,
    long Minimum,
    long? Maximum,
    bool ReverseList,
    string? StepRelationship,
    string? StepNode,
    IReadOnlyList<Expression> StepPredicates,
    IReadOnlyList<string> Distinct,
    bool Pruning) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => Into ? [Relationships] : [Relationships, To];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [From, .. Into ? [To] : Array.Empty<string>(), .. Distinct];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { StepPredicates = [.. StepPredicates.Select(map)] };
}
