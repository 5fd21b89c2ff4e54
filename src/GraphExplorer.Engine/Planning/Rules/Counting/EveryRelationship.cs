using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules.Counting;

/// <summary>A plan that yields each relationship of some types once, or once for each way, apart from tests of labels and types.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Variables">The relationship and its ends.</param>
/// <param name="Types">The types; empty for all.</param>
/// <param name="Directed">Whether each comes once or also the other way round.</param>
/// <param name="Labels">The labels that the ends are tested for.</param>
/// <param name="TypePredicates">Predicates over the type of the relationship alone.</param>
internal sealed record EveryRelationship(
    string Relationship,
    IReadOnlyList<string> Variables,
    IReadOnlyList<string> Types,
    bool Directed,
    IReadOnlyList<string> Labels,
    IReadOnlyList<Expression> TypePredicates)
{
    /// <summary>What a plan yields; null when it is another.</summary>
    internal static EveryRelationship? Of(LogicalPlan plan)
    {
        var predicates = new List<Expression>();
        while (plan is Filter filter)
        {
            predicates.AddRange(filter.Predicates);
            plan = filter.Source;
        }

        switch (plan)
        {
            case RelationshipTypeScan scan:
                return Of(scan.Variable, [scan.Start, scan.End], scan.Types, scan.Directed, predicates);
            case AllRelationshipsScan scan:
                return Of(scan.Variable, [scan.Start, scan.End], [], scan.Directed, predicates);
            case Expand { Into: false } expand when expand.From != expand.To:
                predicates.AddRange(expand.Predicates);
                return Scanned(expand.Source, expand.From, predicates)
                    ? Of(expand.Relationship, [expand.From, expand.To], expand.Types, expand.Direction != Direction.Both, predicates)
                    : null;
            default:
                return null;
        }
    }

    private static bool Scanned(LogicalPlan plan, string node, List<Expression> predicates)
    {
        switch (plan)
        {
            case Filter filter:
                predicates.AddRange(filter.Predicates);
                return Scanned(filter.Source, node, predicates);
            case AllNodesScan scan:
                return scan.Variable == node;
            case NodeByLabelScan scan:
                predicates.Add(new LabelPredicate(new Variable(scan.Variable), new LabelName(scan.Label)));
                return scan.Variable == node;
            default:
                return false;
        }
    }

    private static EveryRelationship? Of(string relationship, IReadOnlyList<string> ends, IReadOnlyList<string> types, bool directed, List<Expression> predicates)
    {
        var labels = new List<string>();
        var ofType = new List<Expression>();
        foreach (var predicate in predicates)
        {
            if (LabelTests.Of(predicate, ends) is { } tested)
            {
                labels.AddRange(tested);
            }
            else if (ExpressionTraits.IsDeterministic(predicate) && TypeOf.Replaced(predicate, relationship, "type") is { } replaced && VariableNames.Of(replaced) is { Count: 1 })
            {
                ofType.Add(predicate);
            }
            else
            {
                return null;
            }
        }

        return new EveryRelationship(relationship, [relationship, .. ends], types, directed, [.. labels.Distinct(StringComparer.Ordinal)], ofType);
    }
}
