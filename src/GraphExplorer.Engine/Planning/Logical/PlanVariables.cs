using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Which variables plans bind and read.</summary>
internal static class PlanVariables
{
    /// <summary>Every variable that a plan reads anywhere, also those that it binds itself.</summary>
    internal static HashSet<string> Read(LogicalPlan plan)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddRead(plan, names);
        return names;
    }

    /// <summary>The variables that the rows of a plan hold.</summary>
    internal static HashSet<string> Bound(LogicalPlan plan)
    {
        switch (plan)
        {
            case Aggregate or Distinct or Union:
                return new HashSet<string>(plan.Introduced, StringComparer.Ordinal);
            case SemiApply apply:
                return Bound(apply.Left);
            case Foreach each:
                return Bound(each.Source);
            case SubqueryApply apply:
                var kept = Bound(apply.Left);
                kept.UnionWith(apply.Returned);
                return kept;
            case TransactionalApply apply:
                var outer = Bound(apply.Left);
                outer.UnionWith(apply.Returned);
                outer.UnionWith(apply.Introduced);
                return outer;
            default:
                var bound = new HashSet<string>(plan.Introduced, StringComparer.Ordinal);
                foreach (var source in plan.Sources)
                {
                    bound.UnionWith(Bound(source));
                }

                return bound;
        }
    }

    /// <summary>Adds the variables that the one operator reads, without those of its sources.</summary>
    internal static void AddReadByOperator(LogicalPlan plan, HashSet<string> names)
    {
        names.UnionWith(plan.Consumed);
        _ = plan.MapExpressions(expression =>
        {
            VariableNames.AddTo(names, expression);
            return expression;
        });
    }

    private static void AddRead(LogicalPlan plan, HashSet<string> names)
    {
        AddReadByOperator(plan, names);
        foreach (var source in plan.Sources)
        {
            AddRead(source, names);
        }
    }
}
