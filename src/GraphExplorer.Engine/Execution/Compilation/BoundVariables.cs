using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>The variables that the rows of a plan hold.</summary>
internal static class BoundVariables
{
    /// <summary>The variables, each once.</summary>
    internal static IEnumerable<string> Of(LogicalPlan plan) => plan switch
    {
        Aggregate or Distinct or Union => plan.Introduced,
        SemiApply apply => Of(apply.Left),
        Foreach each => Of(each.Source),
        SubqueryApply apply => Of(apply.Left).Concat(apply.Returned).Distinct(StringComparer.Ordinal),
        _ => plan.Introduced.Concat(plan.Sources.SelectMany(Of)).Distinct(StringComparer.Ordinal),
    };
}
