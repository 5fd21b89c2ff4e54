using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>A place in a plan where one relationship is found: an expand, or a scan of relationships.</summary>
/// <param name="Plan">the operator</param>
/// <param name="Relationship">the relationship</param>
/// <param name="From">the node where the search begins</param>
/// <param name="Direction">seen from it</param>
/// <param name="To">the other node</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Before">what is bound before</param>
internal sealed record RelationshipStep(
    LogicalPlan Plan,
    string Relationship,
    string From,
    Direction Direction,
    string To,
    IReadOnlyList<string> Types,
    ImmutableHashSet<string> Before)
{
    /// <summary>The variable of predicates over any relationship.</summary>
    internal const string AnyRelationship = "@relationship";

    /// <summary>The predicates over the relationship alone, and the operators that test them.</summary>
    internal List<(Expression Predicate, LogicalPlan At)> Own { get; } = [];

    /// <summary>The step of an operator; null for one of another kind.</summary>
    internal static RelationshipStep? Of(LogicalPlan plan, Func<LogicalPlan, ImmutableHashSet<string>> bound) => plan switch
    {
        Expand expand => new RelationshipStep(plan, expand.Relationship, expand.From, expand.Direction, expand.To, expand.Types, bound(expand.Source)),
        RelationshipTypeScan scan => OfScan(plan, scan.Variable, scan.Start, scan.End, scan.Directed, scan.Types),
        AllRelationshipsScan scan => OfScan(plan, scan.Variable, scan.Start, scan.End, scan.Directed, []),
        _ => null,
    };

    /// <summary>The relationship as another must differ from it when it is not bound.</summary>
    internal OtherRelationship AsOther() => Direction == Direction.Incoming ? new OtherRelationship(null, To, From) : new OtherRelationship(null, From, To);

    /// <summary>Whether every relationship that this step finds between two nodes is one that the other finds between the same nodes, in the same direction if it has one.</summary>
    internal bool IsWithin(RelationshipStep other) =>
        (other.Direction == Direction.Both || Direction != Direction.Both)
        && (other.Types.Count == 0 || (Types.Count > 0 && Types.All(type => other.Types.Contains(type, StringComparer.Ordinal))))
        && other.Tests().All(Tests().Contains);

    /// <summary>A predicate over the relationship as one over any relationship, so that equal tests of different ones are equal.</summary>
    internal static Expression Normalised(Expression predicate, string relationship) =>
        Substitution.Apply(predicate, new Dictionary<string, Expression>(StringComparer.Ordinal) { [relationship] = new Variable(AnyRelationship) });

    private HashSet<Expression> Tests() => [.. Own.Select(test => Normalised(test.Predicate, Relationship))];

    private static RelationshipStep OfScan(LogicalPlan plan, string relationship, string start, string end, bool directed, IReadOnlyList<string> types) =>
        new(plan, relationship, start, directed ? Direction.Outgoing : Direction.Both, end, types, []);
}
