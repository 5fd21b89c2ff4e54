using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Factorisation;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// What is only counted is not enumerated: a row stands for as many as its multiplicity says, and a count is a sum of multiplicities.
/// <code>
/// before: Aggregate(a, count(*)) ← Expand((b)-[s:T]->(c) WHERE s &lt;> r) ← Expand((a)-[r:T]->(b))
/// after:  Aggregate(a, sum(n)) ← Expand(Distinct, (b)-[:T]->(c), n = m × those left) ← Expand(Distinct, (a)-[:T]->(b), m)
/// </code>
/// It holds for relationships that nothing reads, below counts, sums of what is certainly an integer, and aggregations that ignore repetition,
/// and for <c>COUNT { … }</c>.
/// </summary>
/// <param name="names">where the names of multiplicities come from</param>
/// <param name="countNodes">asked for the nodes of the graph where it matters; null for none</param>
internal sealed class FactorisedCounting(NameSupply names, Func<double>? countNodes = null) : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan is Aggregate aggregate ? Counted(aggregate) : new Counts(names, countNodes).RewriteExpressions(plan);

    private LogicalPlan Counted(Aggregate aggregate)
    {
        if (aggregate.Aggregates.All(Repetition.IsIgnoredBy) || !aggregate.Aggregates.All(WeightedAggregates.Admits))
        {
            return aggregate;
        }

        var present = new RelationshipUse(aggregate.Source, []);
        var simplified = aggregate with { Aggregates = [.. aggregate.Aggregates.Select(one => WeightedAggregates.Simplified(one, present.IsPresent))] };
        var use = new RelationshipUse(aggregate.Source, Repetition.Reads(simplified));
        return !use.IsOfDyads && NeighbourPlans.Of(aggregate.Source, use, names, countNodes) is var (source, multiplicities)
            ? simplified with { Source = source, Aggregates = [.. simplified.Aggregates.Select(one => WeightedAggregates.Of(one, multiplicities))] }
            : aggregate;
    }

    private sealed class Counts(NameSupply names, Func<double>? countNodes) : PlanningRewriter
    {
        private bool _found;

        internal LogicalPlan RewriteExpressions(LogicalPlan plan)
        {
            var rewritten = plan.MapExpressions(Rewrite);
            return _found ? rewritten : plan;
        }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan)
        {
            if (plan.Kind != NestedPlanKind.Count || NeighbourPlans.Of(plan.Plan, new RelationshipUse(plan.Plan, []), names, countNodes) is not var (counted, multiplicities))
            {
                return plan;
            }

            _found = true;
            var total = names.Hidden("count");
            var weight = WeightedAggregates.Of(new NamedExpression(total, new CountStar()), multiplicities);
            return new NestedPlanExpression(NestedPlanKind.Single, new Aggregate(counted, [], [weight]) { EstimatedRows = 1 }, total) { Position = plan.Position };
        }
    }
}
