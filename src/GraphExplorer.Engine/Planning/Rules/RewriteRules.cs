using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules.Counting;
using GraphExplorer.Engine.Planning.Rules.Grouping;
using GraphExplorer.Engine.Planning.Rules.Ordering;
using GraphExplorer.Engine.Planning.Rules.Predicates;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>The rules in the order in which they run.</summary>
internal static class RewriteRules
{
    /// <summary>The rules that run under some settings.</summary>
    internal static IEnumerable<IPlanRule> Allowed(NameSupply names, PlanningContext context) =>
        InOrder(names, context).Where(rule => rule.IsRequired || context.Settings.Allows(rule.GetType().Name));

    /// <summary>The rules; why each stands where it does is said beside it.</summary>
    internal static IReadOnlyList<IPlanRule> InOrder(NameSupply names, PlanningContext context) =>
    [
        // Anywhere: it moves an expression and looks at no other rule's work.
        new TypeBeforeDelete(names),

        // Before the filters are merged, since it makes new ones.
        new DegreeFromStore(context.Statistics),

        // Before the filters are merged, so that what it moves down becomes part of an expand.
        new FilterBelowAggregate(),

        // Before what follows, so that the rules below meet one filter where there were several.
        new MergeFilters(),

        // Before the counts from the store, since it makes new counts.
        new ComponentCounts(names),

        // Before the rules that look at single operators: these take whole subplans away.
        new CountFromStore(names, context.Statistics),
        new TypeCountsFromStore(context.Statistics),
        new LabelCountsFromStore(),

        // After the counts that need no look at any node.
        new DegreeAggregation(names, context.Statistics),

        // Looks at aggregations over the nodes of an index, which none of the rules above touches.
        new ExtremeFromIndex(names, context.Schema),

        // After the counts, which look for aggregations as they are written.
        new GroupByEntity(names, context.Statistics),

        // After the keys that others determine are gone, and the counts are degrees of nodes that are there once.
        new AlreadyUnique(),

        // After the subqueries that are degrees are gone.
        new RepeatedExistence(),

        // Looks down from what makes rows distinct, so it needs the aggregations and filters in their final form.
        new DistinctEnds(),

        // After the paths were pruned, which read relationships too. Those below count what those above them left.
        new DistinctNeighbours(() => context.Statistics.NodeCount),
        new FactorisedCounting(names, () => context.Statistics.NodeCount),

        // Looks at the neighbours that the two rules before made.
        new NeighbourIntersection(),

        // After the intersections, which need to see a neighbour to find it from several sides.
        new UnreadNeighbours(),

        // Before the limit is marked: an order with a limit becomes one operator, which reads all of its source anyway.
        new SortLimitToTop(),

        // After orders with a limit are one operator.
        new LateProjection(),
        new OrderFromIndex(context.Schema),

        // Last: marks what is still a limit.
        new ExhaustiveLimit(),
    ];
}
