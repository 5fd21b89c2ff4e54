using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>Replaces the plans inside expressions.</summary>
internal sealed class NestedPlanRewriter(Func<LogicalPlan, LogicalPlan> map) : PlanningRewriter
{
    private bool _found;

    /// <summary>The operator with the plans in its own expressions replaced; the operator itself when there are none.</summary>
    internal LogicalPlan RewriteExpressions(LogicalPlan plan)
    {
        _found = false;
        var rewritten = plan.MapExpressions(Rewrite);
        return _found ? rewritten : plan;
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        var rewritten = plan with { Plan = map(plan.Plan) };
        _found = true;
        return rewritten;
    }
}
