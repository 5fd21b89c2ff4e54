using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules.Counting;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// Counts that the store knows are not counted again.
/// <code>
/// before: Aggregate(count(*)) ← NodeByLabelScan(A)      Aggregate(count(*)) ← RelationshipTypeScan(T)
/// after:  NodeCountFromStore(A)                         RelationshipCountFromStore(T)
/// before: Aggregate(count(*)) ← Expand((a)-[:T]->(b:A)) ← NodeByLabelScan(a:A)
/// after:  LabelCoverage(A): RelationshipCountFromStore(T), else the same as before
/// </code>
/// </summary>
internal sealed class CountFromStore(NameSupply names, IGraphStatistics statistics) : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not Aggregate { Grouping.Count: 0, Aggregates: [var aggregate] } counting
            || !CountedValue.TryRead(aggregate.Expression, out var counted)
            || counted is not (null or Variable))
        {
            return plan;
        }

        var labels = new List<string?>();
        if (Nodes(counting.Source, labels) && (counted is not Variable variable || new BoundVariables().Of(counting.Source).Contains(variable.Name)))
        {
            return new NodeCountFromStore(aggregate.Variable, labels) { EstimatedRows = 1 };
        }

        return EveryRelationship.Of(counting.Source) is { } all && CountedValue.CountsRows(aggregate.Expression, all.Variables) && LabelTests.SeemToCover(all.Labels, statistics)
            ? Relationships(counting, aggregate.Variable, all)
            : plan;
    }

    private LogicalPlan Relationships(Aggregate plan, string count, EveryRelationship all)
    {
        LogicalPlan stored;
        if (all.TypePredicates.Count == 0)
        {
            stored = new RelationshipCountFromStore(count, all.Types, all.Directed) { EstimatedRows = 1 };
        }
        else
        {
            var type = names.Hidden("type");
            var ofType = names.Hidden("count");
            var counts = new RelationshipTypeCounts(type, [ofType], all.Types, all.Directed) { EstimatedRows = Math.Max(all.Types.Count, 1) };
            var filter = new Filter(counts, [.. all.TypePredicates.Select(predicate => TypeOf.Replaced(predicate, all.Relationship, type)!)]);
            stored = new Aggregate(filter, [], [new NamedExpression(count, CountedValue.Sum(new Variable(ofType)))]) { EstimatedRows = 1 };
        }

        return all.Labels.Count == 0 ? stored : new LabelCoverage(stored, plan, all.Labels) { EstimatedRows = 1 };
    }

    private static bool Nodes(LogicalPlan plan, List<string?> labels)
    {
        switch (plan)
        {
            case AllNodesScan:
                labels.Add(null);
                return true;
            case NodeByLabelScan scan:
                labels.Add(scan.Label);
                return true;
            case CartesianProduct product:
                return Nodes(product.Left, labels) && Nodes(product.Right, labels);
            default:
                return false;
        }
    }
}
