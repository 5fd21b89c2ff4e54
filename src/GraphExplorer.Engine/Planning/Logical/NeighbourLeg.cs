using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>The relationships from one bound node to a neighbour, none of which is bound itself.</summary>
/// <param name="From">the bound node</param>
/// <param name="Direction">seen from it</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Relationship">the relationship, for its predicates alone</param>
/// <param name="Predicates">over the relationship and nothing else, so that a relationship is tested once an execution</param>
/// <param name="Different">the relationships that this one must differ from</param>
internal sealed record NeighbourLeg(
    string From,
    Direction Direction,
    IReadOnlyList<string> Types,
    string Relationship,
    IReadOnlyList<Expression> Predicates,
    IReadOnlyList<OtherRelationship> Different)
{
    /// <summary>The variables that must be bound.</summary>
    internal IEnumerable<string> Reads => Different.SelectMany(other => other.Reads).Prepend(From);
}
