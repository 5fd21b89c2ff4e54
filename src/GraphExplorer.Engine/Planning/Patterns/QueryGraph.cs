using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>What one or several MATCH clauses ask for, without an order: nodes, relationships between them, and predicates over them.</summary>
internal sealed class QueryGraph
{
    /// <summary>The node variables, bound before or not.</summary>
    internal List<string> Nodes { get; } = [];

    /// <summary>The relationships, of one or of variable length.</summary>
    internal List<PatternRelationship> Relationships { get; } = [];

    /// <summary>The searches for shortest paths.</summary>
    internal List<ShortestPathSearch> ShortestPaths { get; } = [];

    /// <summary>The paths that selectors choose from.</summary>
    internal List<SelectivePath> SelectivePaths { get; } = [];

    /// <summary>Values that follow from what is matched: named paths, and lists of quantified patterns.</summary>
    internal List<DerivedValue> Derived { get; } = [];

    /// <summary>What must hold.</summary>
    internal List<Predicate> Predicates { get; } = [];

    /// <summary>Pairs of relationships that must differ.</summary>
    internal List<RelationshipPair> Different { get; } = [];

    /// <summary>What the text demands of the plan; join hints are not among them.</summary>
    internal List<MatchHint> Hints { get; } = [];

    /// <summary>All variables that the graph names.</summary>
    internal HashSet<string> Variables { get; } = new(StringComparer.Ordinal);
}
