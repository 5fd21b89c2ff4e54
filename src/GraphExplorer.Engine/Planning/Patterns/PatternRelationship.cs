using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>A relationship between two nodes of a query graph.</summary>
/// <param name="Variable">The relationship, or the list of them.</param>
/// <param name="Left">The node on its left as written.</param>
/// <param name="Right">The node on its right.</param>
/// <param name="Direction">From left to right.</param>
/// <param name="Types">The types; empty for all.</param>
/// <param name="Length">Null for one.</param>
/// <param name="Repetition">What is repeated; null for relationships of one pattern alone.</param>
/// <param name="Repeatable">Whether a relationship may occur more than once.</param>
internal sealed record PatternRelationship(
    string Variable,
    string Left,
    string Right,
    Direction Direction,
    IReadOnlyList<string> Types,
    PathLength? Length,
    Repetition? Repetition = null,
    bool Repeatable = false)
{
    /// <summary>The variables of its graph that its own predicates read, and that must be bound before it.</summary>
    internal HashSet<string> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>What is tested at its steps.</summary>
    internal IEnumerable<Expression> StepPredicates => (Length?.StepPredicates ?? []).Concat(Repetition?.Predicates ?? []);

    /// <summary>The direction seen from one of the ends.</summary>
    internal Direction DirectionFrom(bool left) => left
        ? Direction
        : Direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        };

    /// <summary>Whether a relationship could match both patterns.</summary>
    internal bool Overlaps(PatternRelationship other) =>
        Types.Count == 0 || other.Types.Count == 0 || Types.Intersect(other.Types, StringComparer.Ordinal).Any();
}
