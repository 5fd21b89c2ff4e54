using System.Collections.Immutable;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>What must be true of a plan between the stages: an operator reads only what is bound below it or by an outer row.</summary>
internal static class Invariants
{
    /// <summary>Throws <see cref="InvalidOperationException"/> with the operator and the variable where it does not hold.</summary>
    internal static void Check(LogicalPlan plan) => Check(plan, []);

    private static void Check(LogicalPlan plan, ImmutableHashSet<string> outer)
    {
        var available = outer;
        switch (plan)
        {
            case Apply or SubqueryApply or TransactionalApply or SemiApply or Merge or Foreach:
                var left = plan.Sources[0];
                Check(left, outer);
                available = outer.Union(PlanVariables.Bound(left));
                var inner = plan is Foreach each ? available.Add(each.Variable) : available;
                Check(plan.Sources[1], inner);
                available = available.Union(PlanVariables.Bound(plan.Sources[1]));
                break;
            default:
                foreach (var source in plan.Sources)
                {
                    Check(source, outer);
                    available = available.Union(PlanVariables.Bound(source));
                }

                break;
        }

        if (plan is Argument argument)
        {
            Require(argument.Variables, outer, plan);
            return;
        }

        var read = new HashSet<string>(StringComparer.Ordinal);
        PlanVariables.AddReadByOperator(plan, read);
        read.ExceptWith(ExpressionDeclarations.Of(plan));
        read.ExceptWith(OwnVariables(plan));
        Require(read, available, plan);
        CheckNested(plan, available.Union(ExpressionDeclarations.Of(plan)).Union(OwnVariables(plan)));
    }

    private static void CheckNested(LogicalPlan plan, ImmutableHashSet<string> available) =>
        _ = new NestedPlanRewriter(nested =>
        {
            Check(nested, available);
            return nested;
        }).RewriteExpressions(plan);

    private static IEnumerable<string> OwnVariables(LogicalPlan plan) => plan switch
    {
        Expand or OptionalExpand or CreatePattern or Merge => plan.Introduced,
        VariableLengthExpand expand => Steps(expand.StepRelationship, expand.StepNode),
        ShortestPath path => [.. Steps(path.StepRelationship, path.StepNode), path.Path, path.Relationships],
        TransactionalApply => plan.Introduced,
        _ => [],
    };

    private static IEnumerable<string> Steps(string? relationship, string? node) => new[] { relationship, node }.OfType<string>();

    private static void Require(IEnumerable<string> read, ImmutableHashSet<string> available, LogicalPlan plan)
    {
        foreach (var name in read)
        {
            if (!available.Contains(name))
            {
                throw new InvalidOperationException($"{plan.GetType().Name} reads '{name}', which nothing has bound.");
            }
        }
    }
}
