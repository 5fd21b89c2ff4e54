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
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddBound(plan, names);
        return names;
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

    private static void AddBound(LogicalPlan plan, HashSet<string> names)
    {
        switch (plan)
        {
            case Aggregate or Distinct or Union:
                names.UnionWith(plan.Introduced);
                break;
            case SemiApply or Foreach:
                AddBound(plan.Sources[0], names);
                break;
            case SubqueryApply or TransactionalApply:
                AddBound(plan.Sources[0], names);
                names.UnionWith(plan.Consumed);
                names.UnionWith(plan.Introduced);
                break;
            default:
                names.UnionWith(plan.Introduced);
                foreach (var source in plan.Sources)
                {
                    AddBound(source, names);
                }

                break;
        }
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
