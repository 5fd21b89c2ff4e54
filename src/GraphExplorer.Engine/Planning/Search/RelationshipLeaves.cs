using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Finds the way to begin at a relationship: by id, by type, or by all relationships.</summary>
internal sealed class RelationshipLeaves(QueryGraph graph, GraphKnowledge knowledge, PlanningContext context)
{
    /// <summary>The best way to begin at a relationship neither end of which is bound; null where there is none.</summary>
    internal Leaf? Best(PatternRelationship relationship, IReadOnlySet<string> bound)
    {
        if (relationship.Length is not null
            || relationship.Left == relationship.Right
            || bound.Contains(relationship.Left)
            || bound.Contains(relationship.Right)
            || bound.Contains(relationship.Variable))
        {
            return null;
        }

        var hint = graph.Hints.Find(candidate => candidate.Variable == relationship.Variable);
        return hint is null
            ? ById(relationship, bound) ?? ByIndex(relationship, bound, null) ?? Scan(relationship)
            : hint.Kind == MatchHintKind.Scan
                ? Follow(Scan(relationship), hint)
                : Follow(ByIndex(relationship, bound, hint), hint);
    }

    private static (string Start, string End) Ends(PatternRelationship relationship) =>
        relationship.Direction == Direction.Incoming ? (relationship.Right, relationship.Left) : (relationship.Left, relationship.Right);

    private Leaf? ById(PatternRelationship relationship, IReadOnlySet<string> bound)
    {
        foreach (var predicate in graph.Predicates)
        {
            if (predicate.Expression is not BinaryOperation { Operator: BinaryOperator.Equal or BinaryOperator.In } comparison
                || !predicate.Dependencies.Contains(relationship.Variable)
                || !predicate.Dependencies.All(name => name == relationship.Variable || bound.Contains(name))
                || comparison.Left is not FunctionInvocation { Name: [var function], Arguments: [Variable variable] }
                || variable.Name != relationship.Variable
                || Namespacing.VariableNames.Of(comparison.Right).Contains(relationship.Variable))
            {
                continue;
            }

            var elementIds = string.Equals(function, "elementId", StringComparison.OrdinalIgnoreCase);
            if (!elementIds && !string.Equals(function, "id", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var (start, end) = Ends(relationship);
            var ids = comparison.Operator == BinaryOperator.In ? comparison.Right : new ListLiteral([comparison.Right]);
            LogicalPlan plan = new RelationshipByIdSeek(relationship.Variable, start, end, ids, elementIds, relationship.Direction != Direction.Both)
            {
                EstimatedRows = comparison.Operator == BinaryOperator.In ? 10 : 1,
            };
            if (relationship.Types.Count > 0)
            {
                var types = relationship.Types.Select(LabelExpression (type) => new LabelName(type)).Aggregate((one, other) => new LabelDisjunction(one, other));
                plan = new Filter(plan, [new LabelPredicate(new Variable(relationship.Variable), types)]) { EstimatedRows = plan.EstimatedRows };
            }

            return new Leaf(
                plan,
                [relationship.Variable, start, end],
                [relationship, predicate],
                1,
                [.. predicate.Dependencies.Where(name => name != relationship.Variable)]);
        }

        return null;
    }

    private static Leaf? Follow(Leaf? leaf, MatchHint hint) =>
        leaf is not null && PlanHints.Follows(leaf.Plan, hint) ? leaf with { Solves = [.. leaf.Solves, hint] } : leaf;

    private Leaf? ByIndex(PatternRelationship relationship, IReadOnlySet<string> bound, MatchHint? hint)
    {
        if (relationship.Types is not [var type])
        {
            return null;
        }

        var usable = graph.Predicates
            .Where(predicate => predicate.Dependencies.Contains(relationship.Variable)
                && predicate.Dependencies.All(name => name == relationship.Variable || bound.Contains(name)))
            .ToList();
        return usable.Count == 0
            ? null
            : context.Schema.RelationshipIndexes(type)
                .SelectMany(index => new IndexMatcher(relationship.Variable, usable).Of(index).Select(match => ByMatch(relationship, index, match)))
                .Where(leaf => hint is null || PlanHints.Follows(leaf.Plan, hint))
                .OrderBy(leaf => leaf.Plan.EstimatedRows)
                .FirstOrDefault();
    }

    private Leaf ByMatch(PatternRelationship relationship, SchemaIndex index, IndexMatch match)
    {
        var (start, end) = Ends(relationship);
        var directed = relationship.Direction != Direction.Both;
        var unique = index.Unique && match.Keys.Count == index.Properties.Count && match.Keys[^1] is ExactKey;
        var rows = new IndexEstimates(context.Statistics, context.Statistics.RelationshipsOfType(index.Label), index).Rows(match.Keys);
        var lookup = new IndexLookup(index.Name, index.Kind, index.Label, index.Properties, match.Keys, unique);
        return new Leaf(
            new RelationshipIndexLookup(relationship.Variable, start, end, lookup, directed) { EstimatedRows = directed ? rows : rows * 2 },
            [relationship.Variable, start, end],
            [relationship, .. match.Solves],
            3,
            match.Reads);
    }

    private Leaf Scan(PatternRelationship relationship)
    {
        var (start, end) = Ends(relationship);
        var directed = relationship.Direction != Direction.Both;
        var rows = knowledge.Relationships(relationship.Types) * (directed ? 1 : 2);
        LogicalPlan plan = relationship.Types.Count == 0
            ? new AllRelationshipsScan(relationship.Variable, start, end, directed) { EstimatedRows = rows }
            : new RelationshipTypeScan(relationship.Variable, start, end, relationship.Types, directed) { EstimatedRows = rows };
        return new Leaf(plan, [relationship.Variable, start, end], [relationship], 6, []);
    }
}
