using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// A limit over a plan that writes must not cut the writes short.
/// <code>
/// before: Limit ← … Create
/// after:  Limit(exhaust) ← … Create
/// </code>
/// </summary>
internal sealed class ExhaustiveLimit : IPlanRule
{
    /// <inheritdoc/>
    public bool IsRequired => true;

    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) =>
        plan is Limit { Exhaust: false } limit && PlanEffects.AnyWrites(limit.Source) ? limit with { Exhaust = true } : plan;
}
