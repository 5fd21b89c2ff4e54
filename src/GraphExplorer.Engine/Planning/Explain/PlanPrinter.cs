using System.Text;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Prints a plan as an indented tree: an operator a line, its sources below it, plans inside expressions after a colon.</summary>
internal static class PlanPrinter
{
    /// <summary>The tree, without a line break at its end.</summary>
    internal static string Print(LogicalPlan plan)
    {
        var text = new StringBuilder();
        Print(plan, 0, text);
        return text.ToString().TrimEnd('\n');
    }

    private static void Print(LogicalPlan plan, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(OperatorName.Of(plan));
        var details = OperatorDetails.Of(plan);
        if (details.Length > 0)
        {
            text.Append(' ').Append(details);
        }

        text.Append('\n');
        foreach (var nested in NestedPlans.Of(plan))
        {
            text.Append(' ', (depth * 2) + 2).Append(nested.Kind).Append(":\n");
            Print(nested.Plan, depth + 2, text);
        }

        foreach (var source in plan.Sources)
        {
            Print(source, depth + (plan.Sources.Count > 1 ? 1 : 0), text);
        }
    }

    private sealed class NestedPlans : PlanningRewriter
    {
        private readonly List<NestedPlanExpression> _found = [];

        internal static List<NestedPlanExpression> Of(LogicalPlan plan)
        {
            var search = new NestedPlans();
            _ = plan.MapExpressions(search.Rewrite);
            return search._found;
        }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan)
        {
            _found.Add(plan);
            return plan;
        }
    }
}
