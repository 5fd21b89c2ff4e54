using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Walks a chain of relationships again and again.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="From">the bound node</param>
/// <param name="To">the last node</param>
/// <param name="Into">whether the last node is bound already</param>
/// <param name="Segment">the chain</param>
/// <param name="Relationships">the list of all relationships from left to right; null when nothing reads it</param>
/// <param name="Reversed">whether it is walked from right to left</param>
/// <param name="Repeatable">whether a relationship may occur more than once</param>
/// <param name="Distinct">relationship variables (single or lists) bound before, whose relationships must not occur</param>
internal sealed record Repeat(
    LogicalPlan Source,
    string From,
    string To,
    bool Into,
    RepeatedSegment Segment,
    string? Relationships,
    bool Reversed,
    bool Repeatable,
    IReadOnlyList<string> Distinct) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced =>
    [
        .. Relationships is null ? Array.Empty<string>() : [Relationships],
        .. Into ? Array.Empty<string>() : [To],
        .. Segment.Groups.Select(group => group.Variable),
    ];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [From, .. Into ? [To] : Array.Empty<string>(), .. Distinct];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Segment = Segment.MapExpressions(map) };
}
