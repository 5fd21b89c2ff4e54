using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Keeps the variables that a plan names as its outer row to those that it reads.</summary>
internal static class Arguments
{
    /// <summary>The plan with each Argument below cut to what the plan reads.</summary>
    internal static LogicalPlan Trim(LogicalPlan plan)
    {
        var read = PlanVariables.Read(plan);
        return Trim(plan, read);
    }

    private static LogicalPlan Trim(LogicalPlan plan, HashSet<string> read) => plan is Argument argument
        ? argument with { Variables = [.. argument.Variables.Where(read.Contains)] }
        : plan.WithSources([.. plan.Sources.Select(source => Trim(source, read))]);
}
