using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>
/// Marks the last CALL … IN TRANSACTIONS of a statement whose outer query writes after it. There is one writer, so the outer transaction
/// can take the writer's place only when the last batch has given it back.
/// </summary>
internal static class OuterWrites
{
    /// <summary>The plan with the mark.</summary>
    internal static LogicalPlan Apply(LogicalPlan plan)
    {
        var last = PlanTree.Operators(plan).OfType<TransactionalApply>().FirstOrDefault();
        if (last is null)
        {
            return plan;
        }

        var within = PlanTree.Operators(last).ToHashSet(ReferenceEqualityComparer.Instance);
        return PlanTree.Operators(plan).Any(step => !within.Contains(step) && PlanEffects.Writes(step))
            ? PlanTree.MapUp(plan, step => ReferenceEquals(step, last) ? last with { OuterWrites = true } : step)
            : plan;
    }
}
