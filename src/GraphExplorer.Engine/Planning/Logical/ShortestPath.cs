using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Finds shortest paths between two bound nodes.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="From">the bound start node</param>
/// <param name="To">the bound end node</param>
/// <param name="Direction">from start to end</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Path">the path</param>
/// <param name="Relationships">the list of relationships</param>
/// <param name="Minimum">0 or 1</param>
/// <param name="Maximum">at most</param>
/// <param name="All">all shortest paths</param>
/// <param name="OrNull">whether a row without a path goes on with null: for the expression form</param>
/// <param name="StepRelationship">the variable of the relationship in <paramref name="StepPredicates"/></param>
/// <param name="StepNode">the variable of the node in <paramref name="StepPredicates"/></param>
/// <param name="StepPredicates">must hold for each relationship (and inner node)</param>
/// <param name="PathPredicates">over the path as a whole: a search that must look on when the shortest one fails</param>
internal sealed record ShortestPath(
    LogicalPlan Source,
    string From,
    string To,
    Direction Direction,
    IReadOnlyList<string> Types,
    string Path,
    string Relationships,
    long Minimum,
    long? Maximum,
    bool All,
    bool OrNull,
    string? StepRelationship,
    string? StepNode,
    IReadOnlyList<Expression> StepPredicates,
    IReadOnlyList<Expression> PathPredicates) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Path, Relationships];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [From, To];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { StepPredicates = [.. StepPredicates.Select(map)], PathPredicates = [.. PathPredicates.Select(map)] };
}
