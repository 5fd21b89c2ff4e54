using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Factorisation;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// Where it does not matter how often a row comes, relationships that nothing reads are not enumerated: a neighbour comes once.
/// <code>
/// before: Distinct(c) ← Expand((b)-[s:T]->(c) WHERE s &lt;> r) ← Expand((a)-[r:T]->(b))
/// after:  Distinct(c) ← Expand(Distinct, (b)-[:T]->(c), one of them free) ← Expand(Distinct, (a)-[:T]->(b))
/// </code>
/// It holds below what makes rows distinct, below aggregations that count each value once, and in subqueries that are only asked whether
/// they yield a row. That relationships of one MATCH differ stays exact: where two of them join the same nodes there must be two.
/// </summary>
/// <param name="countNodes">asked for the nodes of the graph where it matters; null for none</param>
internal sealed class DistinctNeighbours(Func<double>? countNodes = null) : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Distinct distinct => distinct with { Source = Collapsed(distinct.Source, Repetition.Reads(distinct)) },
        Aggregate aggregate when aggregate.Aggregates.All(Repetition.IsIgnoredBy) =>
            aggregate with { Source = Collapsed(aggregate.Source, Repetition.Reads(aggregate)) },
        SemiApply apply => apply with { Right = Collapsed(apply.Right, []) },
        _ => new Existence(this).RewriteExpressions(plan),
    };

    private LogicalPlan Collapsed(LogicalPlan plan, IEnumerable<string> read) =>
        NeighbourPlans.Of(plan, new RelationshipUse(plan, read), null, countNodes) is var (collapsed, _) ? collapsed : plan;

    private sealed class Existence(DistinctNeighbours rule) : PlanningRewriter
    {
        private bool _found;

        internal LogicalPlan RewriteExpressions(LogicalPlan plan)
        {
            var rewritten = plan.MapExpressions(Rewrite);
            return _found ? rewritten : plan;
        }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan)
        {
            if (plan.Kind != NestedPlanKind.Exists)
            {
                return plan;
            }

            _found = true;
            return plan with { Plan = rule.Collapsed(plan.Plan, []) };
        }
    }
}
