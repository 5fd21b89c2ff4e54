using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Rules.Counting;

/// <summary>
/// The number of relationships of each type is known to the store. Where the ends are tested for labels that all nodes have, the tests are
/// left out, as long as that is so when the statement runs.
/// <code>
/// before: Aggregate(type(r), count(*)) ← Expand((a)-[r]->(b)) ← AllNodesScan(a)
/// after:  RelationshipTypeCounts
/// before: Aggregate(type(r), count(*)) ← Expand((a)-[r]->(b:A) WHERE type(r) IN […]) ← NodeByLabelScan(a:A)
/// after:  LabelCoverage(A): Filter(type IN […]) ← RelationshipTypeCounts, else the same as before
/// </code>
/// </summary>
internal sealed class TypeCountsFromStore(IGraphStatistics statistics) : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Aggregate { Grouping: [var key, ..] grouping } aggregate => Counts(aggregate, aggregate.Source, key, grouping, aggregate.Aggregates),
        Distinct { Grouping: [var key, ..] grouping } distinct => Counts(distinct, distinct.Source, key, grouping, []),
        _ => plan,
    };

    private LogicalPlan Counts(LogicalPlan plan, LogicalPlan source, NamedExpression key, IReadOnlyList<NamedExpression> grouping, IReadOnlyList<NamedExpression> aggregates)
    {
        if (EveryRelationship.Of(source) is not { } all
            || !grouping.All(item => TypeOf.Is(item.Expression, all.Relationship))
            || !aggregates.All(item => CountedValue.CountsRows(item.Expression, all.Variables) || CountsType(item.Expression, all.Relationship))
            || !LabelTests.SeemToCover(all.Labels, statistics))
        {
            return plan;
        }

        LogicalPlan counts = new RelationshipTypeCounts(key.Variable, [.. aggregates.Select(item => item.Variable)], all.Types, all.Directed)
        {
            EstimatedRows = Math.Max(all.Types.Count, 1),
        };
        if (all.TypePredicates.Count > 0)
        {
            counts = new Filter(counts, [.. all.TypePredicates.Select(predicate => TypeOf.Replaced(predicate, all.Relationship, key.Variable)!)]);
        }

        if (grouping.Count > 1)
        {
            counts = new Project(counts, [.. grouping.Skip(1).Select(item => new NamedExpression(item.Variable, new Variable(key.Variable)))]);
        }

        return all.Labels.Count == 0 ? counts : new LabelCoverage(counts, plan, all.Labels) { EstimatedRows = counts.EstimatedRows };
    }

    private static bool CountsType(Expression aggregate, string relationship) =>
        CountedValue.TryRead(aggregate, out var counted) && counted is not null && TypeOf.Is(counted, relationship);
}
