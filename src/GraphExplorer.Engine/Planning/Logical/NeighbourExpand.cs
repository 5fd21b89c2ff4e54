using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// Goes on to neighbours and not to relationships: a neighbour comes once, however many relationships lead to it. With several legs
/// it is one that all of them lead to. How many combinations of relationships stand behind a row is its multiplicity.
/// </summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="To">the neighbour</param>
/// <param name="Reach">whether each neighbour is a row, all together are one, or the neighbour is bound already</param>
/// <param name="Legs">the relationships that lead to it, at least one</param>
/// <param name="Predicates">over the neighbour and what is bound before; all must hold</param>
/// <param name="Factor">a multiplicity of the source's rows, which its own is multiplied with; null for 1</param>
/// <param name="Multiplicity">where the multiplicity goes, at least 1; null when only existence matters</param>
internal sealed record NeighbourExpand(
    LogicalPlan Source,
    string To,
    NeighbourReach Reach,
    IReadOnlyList<NeighbourLeg> Legs,
    IReadOnlyList<Expression> Predicates,
    string? Factor,
    string? Multiplicity) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced =>
        [.. Reach == NeighbourReach.Each ? [To] : Array.Empty<string>(), .. Multiplicity is null ? Array.Empty<string>() : [Multiplicity]];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed =>
        [.. Legs.SelectMany(leg => leg.Reads).Where(name => name != To || Reach == NeighbourReach.Bound), .. Reach == NeighbourReach.Bound ? [To] : Array.Empty<string>(), .. Factor is null ? Array.Empty<string>() : [Factor]];

    /// <summary>The variables that only its own predicates see.</summary>
    internal IEnumerable<string> InnerVariables => Legs.Select(leg => leg.Relationship).Append(To);

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with
    {
        Predicates = [.. Predicates.Select(map)],
        Legs = [.. Legs.Select(leg => leg.Predicates.Count == 0 ? leg : leg with { Predicates = [.. leg.Predicates.Select(map)] })],
    };
}
