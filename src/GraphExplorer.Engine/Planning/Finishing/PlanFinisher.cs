using System.Diagnostics;
using GraphExplorer.Engine.Planning.Eagerness;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>The stages after the clauses are planned, each over the whole plan.</summary>
internal static class PlanFinisher
{
    /// <summary>The plan as it is executed.</summary>
    internal static LogicalPlan Finish(LogicalPlan plan, PlannerServices services)
    {
        services.ThrowIfCancelled();
        plan = Checked(new SubqueryPlans(services).Apply(plan));
        plan = Estimates.Fill(plan, services.Statistics);
        foreach (var rule in RewriteRules.Allowed(services.Names, services.Context))
        {
            services.ThrowIfCancelled();
            plan = Checked(PlanTree.MapUp(plan, rule.Apply));
        }

        services.ThrowIfCancelled();
        plan = Checked(OuterWrites.Apply(plan));
        plan = Checked(EagerInsertion.Apply(plan));
        services.ThrowIfCancelled();
        plan = Checked(Liveness.Apply(plan));
        return Estimates.Fill(plan, services.Statistics);
    }

    private static LogicalPlan Checked(LogicalPlan plan)
    {
        Check(plan);
        return plan;
    }

    [Conditional("DEBUG")]
    private static void Check(LogicalPlan plan) => Invariants.Check(plan);
}
