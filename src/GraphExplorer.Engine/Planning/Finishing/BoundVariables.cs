using System.Collections.Immutable;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>Which variables the rows of plans hold. What is known of a plan is kept, so that no level of it is looked at again for those above.</summary>
internal sealed class BoundVariables
{
    private readonly Dictionary<LogicalPlan, ImmutableHashSet<string>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The variables that the rows of a plan hold.</summary>
    internal ImmutableHashSet<string> Of(LogicalPlan plan)
    {
        if (!_known.TryGetValue(plan, out var bound))
        {
            _known.Add(plan, bound = Find(plan));
        }

        return bound;
    }

    private ImmutableHashSet<string> Find(LogicalPlan plan) => plan switch
    {
        Aggregate or Distinct or Union => [.. plan.Introduced],
        SemiApply or Foreach => Of(plan.Sources[0]),
        SubqueryApply or TransactionalApply => Of(plan.Sources[0]).Union(plan.Consumed).Union(plan.Introduced),
        _ => plan.Sources.Select(Of).Aggregate(ImmutableHashSet<string>.Empty, Both).Union(plan.Introduced),
    };

    private static ImmutableHashSet<string> Both(ImmutableHashSet<string> one, ImmutableHashSet<string> other) =>
        one.Count >= other.Count ? one.Union(other) : other.Union(one);
}
