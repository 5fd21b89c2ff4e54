using System.Collections.Immutable;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>A connected part of a query graph.</summary>
/// <param name="Nodes">Its nodes.</param>
/// <param name="Relationships">Its relationships.</param>
internal sealed record Component(IReadOnlyList<string> Nodes, IReadOnlyList<PatternRelationship> Relationships)
{
    /// <summary>Whether something of it is bound.</summary>
    internal bool IsAttached(ImmutableHashSet<string> bound) =>
        Nodes.Any(bound.Contains) || Relationships.Any(relationship => bound.Contains(relationship.Variable));
}
