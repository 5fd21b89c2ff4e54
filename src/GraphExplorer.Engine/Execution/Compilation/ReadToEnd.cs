using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Knows which operators of a statement are asked for all their rows, so that reading ahead does no work in vain.</summary>
internal sealed class ReadToEnd
{
    private readonly HashSet<LogicalPlan> _plans = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a plan, and what is read to the end beneath it.</summary>
    internal void Add(LogicalPlan plan, bool toEnd)
    {
        if (toEnd)
        {
            _plans.Add(plan);
        }

        switch (plan)
        {
            case Aggregate or Sort or Top or Eager or EmptyResult or Limit { Exhaust: true }:
                Add(plan.Sources[0], toEnd: true);
                break;
            case Limit:
                Add(plan.Sources[0], toEnd: false);
                break;
            case NodeHashJoin or ValueHashJoin:
                Add(plan.Sources[0], toEnd: true);
                Add(plan.Sources[1], toEnd);
                break;
            case SemiApply:
                Add(plan.Sources[0], toEnd);
                Add(plan.Sources[1], toEnd: false);
                break;
            default:
                foreach (var source in plan.Sources)
                {
                    Add(source, toEnd);
                }

                break;
        }
    }

    /// <summary>Whether all rows of an operator are asked for.</summary>
    internal bool Contains(LogicalPlan plan) => _plans.Contains(plan);
}
