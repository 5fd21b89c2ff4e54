using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>Puts a plan in the place of each subquery that is still an expression.</summary>
internal sealed class SubqueryPlans(PlannerServices services) : PlanningRewriter
{
    /// <summary>The plan with all subqueries planned, in the plans of subqueries too.</summary>
    internal LogicalPlan Apply(LogicalPlan plan)
    {
        var sources = plan.Sources;
        var rewritten = sources.Count == 0 ? plan : plan.WithSources([.. sources.Select(Apply)]);
        return rewritten.MapExpressions(Rewrite);
    }

    /// <inheritdoc/>
    protected override Expression VisitSubquery(CorrelatedSubquery subquery) =>
        new NestedPlanExpression(subquery.Kind, Apply(services.PlanSubquery(subquery)), subquery.ResultVariable) { Position = subquery.Position };
}
