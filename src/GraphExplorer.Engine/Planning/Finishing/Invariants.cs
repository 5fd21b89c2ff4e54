using System.Collections.Immutable;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>What must be true of a plan between the stages: an operator reads only what is bound below it or by an outer row.</summary>
internal static class Invariants
{
    /// <summary>Throws <see cref="InvalidOperationException"/> with the operator and the variable where it does not hold.</summary>
    internal static void Check(LogicalPlan plan) => _ = Check(plan, []);

    // Answers what the rows of the plan hold, so that no level looks at all those below it again.
    private static ImmutableHashSet<string> Check(LogicalPlan plan, ImmutableHashSet<string> outer)
    {
        var bound = ImmutableHashSet<string>.Empty;
        var available = outer;
        switch (plan)
        {
            case Apply or SubqueryApply or TransactionalApply or SemiApply or Merge or Foreach:
                var left = Check(plan.Sources[0], outer);
                available = Both(left, outer);
                var right = Check(plan.Sources[1], plan is Foreach each ? available.Add(each.Variable) : available);
                available = Both(available, right);
                bound = plan switch
                {
                    SemiApply or Foreach => left,
                    SubqueryApply apply => left.Union(apply.Returned),
                    TransactionalApply apply => left.Union(apply.Returned),
                    _ => Both(left, right),
                };
                break;
            default:
                foreach (var source in plan.Sources)
                {
                    bound = Both(Check(source, outer), bound);
                }

                available = Both(bound, outer);
                break;
        }

        if (plan is Argument argument)
        {
            Require(argument.Variables, outer, plan);
            return [.. argument.Introduced];
        }

        var read = new HashSet<string>(StringComparer.Ordinal);
        PlanVariables.AddReadByOperator(plan, read);
        read.ExceptWith(ExpressionDeclarations.Of(plan));
        read.ExceptWith(OwnVariables(plan));
        Require(read, available, plan);
        CheckNested(plan, available.Union(ExpressionDeclarations.Of(plan)).Union(OwnVariables(plan)));
        return plan is Aggregate or Distinct or Union ? [.. plan.Introduced] : plan is Foreach ? bound : bound.Union(plan.Introduced);
    }

    // The smaller set goes into the larger one: of two arguments one holds a row's many variables, the other what an operator adds.
    private static ImmutableHashSet<string> Both(ImmutableHashSet<string> one, ImmutableHashSet<string> other) =>
        one.Count >= other.Count ? one.Union(other) : other.Union(one);

    private static void CheckNested(LogicalPlan plan, ImmutableHashSet<string> available) =>
        _ = new NestedPlanRewriter(nested =>
        {
            _ = Check(nested, available);
            return nested;
        }).RewriteExpressions(plan);

    private static IEnumerable<string> OwnVariables(LogicalPlan plan) => plan switch
    {
        Expand or OptionalExpand or CreatePattern or Merge => plan.Introduced,
        VariableLengthExpand expand => Steps(expand.StepRelationship, expand.StepNode),
        ShortestPath path => [.. Steps(path.StepRelationship, path.StepNode), path.Path, path.Relationships],
        Repeat repeat => repeat.Segment.InnerVariables,
        StatefulShortestPath path => [.. path.Segments.SelectMany(segment => segment.InnerVariables), .. path.Introduced],
        TransactionalApply => plan.Introduced,
        NeighbourExpand expand => [.. expand.InnerVariables, .. expand.Introduced],
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
