using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Which variables plans read.</summary>
internal static class PlanVariables
{
    /// <summary>Every variable that a plan reads anywhere, also those that it binds itself.</summary>
    internal static HashSet<string> Read(LogicalPlan plan)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddRead(plan, names);
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

    private static void AddRead(LogicalPlan plan, HashSet<string> names)
    {
        AddReadByOperator(plan, names);
        foreach (var source in plan.Sources)
        {
            AddRead(source, names);
        }
    }
}
