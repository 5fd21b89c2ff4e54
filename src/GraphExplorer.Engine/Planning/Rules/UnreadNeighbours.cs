using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Factorisation;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// Neighbours that nothing reads are counted together, or only asked for: of a node without further conditions the store knows how many.
/// <code>
/// before: Aggregate(a, sum(n)) ← Expand(Distinct, (b)-[:T]->(c), n)
/// after:  Aggregate(a, sum(n)) ← Expand(Count, (b)-[:T]->(c), n)
/// </code>
/// </summary>
internal sealed class UnreadNeighbours : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Distinct or Aggregate => plan.WithSources([Below(plan.Sources[0], Read(plan, []))]),
        SemiApply apply => apply with { Right = Below(apply.Right, []) },
        _ => new Existence().RewriteExpressions(plan),
    };

    private static ImmutableHashSet<string> Read(LogicalPlan plan, ImmutableHashSet<string> above) => above.Union(Repetition.Reads(plan));

    private static LogicalPlan Below(LogicalPlan plan, ImmutableHashSet<string> read)
    {
        switch (plan)
        {
            case NeighbourExpand expand:
                var reached = expand.Reach == NeighbourReach.Each && !read.Contains(expand.To) ? expand with { Reach = NeighbourReach.Total } : expand;
                return reached with { Source = Below(expand.Source, Read(reached, read)) };
            case Filter or Project or Expand or OptionalExpand or VariableLengthExpand or Unwind or AssemblePath or ProjectEndpoints:
                return plan.WithSources([Below(plan.Sources[0], Read(plan, read))]);
            case CartesianProduct or NodeHashJoin or ValueHashJoin:
                var together = Read(plan, read);
                return plan.WithSources([.. plan.Sources.Select(source => Below(source, together))]);
            case Logical.Apply or SemiApply:
                var right = plan is SemiApply ? plan.Sources[1] : Below(plan.Sources[1], read);
                return plan.WithSources([Below(plan.Sources[0], read.Union(PlanVariables.Read(right))), right]);
            default:
                return plan;
        }
    }

    private sealed class Existence : PlanningRewriter
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
            return plan with { Plan = Below(plan.Plan, []) };
        }
    }
}
