using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Finds the paths that a selector keeps, shortest first.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="From">the bound node that it begins at</param>
/// <param name="To">the last node</param>
/// <param name="Into">whether the last node is bound already</param>
/// <param name="Segments">what is walked, in that order</param>
/// <param name="Stops">the nodes between the segments</param>
/// <param name="Selector">which paths are kept</param>
/// <param name="Paths">the variables of the path</param>
/// <param name="Reversed">whether it is walked from right to left</param>
/// <param name="Repeatable">whether a relationship may occur more than once</param>
/// <param name="TargetPredicates">over the last node</param>
/// <param name="PathPredicates">over a whole path, which is not kept unless they hold</param>
internal sealed record StatefulShortestPath(
    LogicalPlan Source,
    string From,
    string To,
    bool Into,
    IReadOnlyList<RepeatedSegment> Segments,
    IReadOnlyList<PathStop> Stops,
    PathSelector Selector,
    IReadOnlyList<string> Paths,
    bool Reversed,
    bool Repeatable,
    IReadOnlyList<Expression> TargetPredicates,
    IReadOnlyList<Expression> PathPredicates) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced =>
    [
        .. Into ? Array.Empty<string>() : [To],
        .. Stops.Select(stop => stop.Variable),
        .. Segments.SelectMany(segment => segment.Groups).Select(group => group.Variable),
        .. Paths,
    ];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [From, .. Into ? [To] : Array.Empty<string>()];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with
    {
        Segments = [.. Segments.Select(segment => segment.MapExpressions(map))],
        Stops = [.. Stops.Select(stop => stop with { Predicates = [.. stop.Predicates.Select(map)] })],
        Selector = Selector.Count is null ? Selector : Selector with { Count = map(Selector.Count) },
        TargetPredicates = [.. TargetPredicates.Select(map)],
        PathPredicates = [.. PathPredicates.Select(map)],
    };

    /// <summary>The same without the outputs that nothing reads.</summary>
    internal StatefulShortestPath Keeping(IReadOnlySet<string> needed) => this with
    {
        Segments = [.. Segments.Select(segment => segment.Keeping(needed))],
        Paths = [.. Paths.Where(needed.Contains)],
    };
}
