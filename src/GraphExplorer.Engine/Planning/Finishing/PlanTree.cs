using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>Walks plans.</summary>
internal static class PlanTree
{
    /// <summary>The plan with each operator replaced, from the leaves up, in the plans inside expressions too.</summary>
    internal static LogicalPlan MapUp(LogicalPlan plan, Func<LogicalPlan, LogicalPlan> map)
    {
        var nested = new NestedPlanRewriter(inner => MapUp(inner, map));
        return Map(plan);

        LogicalPlan Map(LogicalPlan node)
        {
            var sources = node.Sources;
            var rewritten = sources.Count == 0 ? node : node.WithSources([.. sources.Select(Map)]);
            return map(nested.RewriteExpressions(rewritten));
        }
    }

    /// <summary>The operators of a plan, without those inside expressions.</summary>
    internal static IEnumerable<LogicalPlan> Operators(LogicalPlan plan) => plan.Sources.SelectMany(Operators).Prepend(plan);
}
