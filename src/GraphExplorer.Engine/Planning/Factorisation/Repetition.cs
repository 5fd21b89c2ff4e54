using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>Which aggregations need not know how often a value comes.</summary>
internal static class Repetition
{
    /// <summary>Whether the value is the same however often equal rows come.</summary>
    internal static bool IsIgnoredBy(NamedExpression aggregate) => aggregate.Expression is FunctionInvocation call
        && (call.Distinct
            || (call.Name is [var name] && (string.Equals(name, "min", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "max", StringComparison.OrdinalIgnoreCase))));

    /// <summary>The variables that an operator reads itself.</summary>
    internal static HashSet<string> Reads(LogicalPlan plan)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        PlanVariables.AddReadByOperator(plan, names);
        return names;
    }
}
