using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>A path of which a selector keeps some between each two end nodes.</summary>
/// <param name="Nodes">The nodes from left to right, one more than segments; the last may be the first.</param>
/// <param name="Segments">What joins them.</param>
/// <param name="Selector">Which paths stay.</param>
/// <param name="Paths">The variables of the path.</param>
/// <param name="Predicates">What a path must satisfy to be chosen, beside what is demanded of its ends alone.</param>
/// <param name="Repeatable">Whether a relationship may occur more than once.</param>
internal sealed record SelectivePath(
    IReadOnlyList<string> Nodes,
    IReadOnlyList<PathSegment> Segments,
    PathSelector Selector,
    IReadOnlyList<string> Paths,
    IReadOnlyList<Expression> Predicates,
    bool Repeatable)
{
    /// <summary>The node on the left.</summary>
    internal string Left => Nodes[0];

    /// <summary>The node on the right.</summary>
    internal string Right => Nodes[^1];

    /// <summary>The variables that only a chosen path has: all but the end nodes.</summary>
    internal IEnumerable<string> Inner =>
        Nodes.Skip(1).SkipLast(1).Concat(Segments.SelectMany(segment => segment.Steps.Groups).Select(group => group.Group)).Concat(Paths);
}
