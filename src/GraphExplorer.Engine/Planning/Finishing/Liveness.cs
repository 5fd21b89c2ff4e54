using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>
/// Tells each operator that buffers rows which variables it must keep, namely those that something above it still reads, and drops
/// paths, and lists of their nodes, that nothing reads.
/// </summary>
internal sealed class Liveness
{
    private readonly BoundVariables _bound = new();

    /// <summary>The plan with the kept variables filled in, in the plans inside expressions too.</summary>
    internal static LogicalPlan Apply(LogicalPlan plan) => new Liveness().Apply(plan, []);

    private LogicalPlan Apply(LogicalPlan plan, ImmutableHashSet<string> needed)
    {
        if (plan is AssemblePath path && !needed.Contains(path.Path))
        {
            return Apply(path.Source, needed);
        }

        if (plan is Project project && project.Items.Any(item => IsDroppable(item, needed)))
        {
            NamedExpression[] kept = [.. project.Items.Where(item => !IsDroppable(item, needed))];
            return Apply(kept.Length == 0 ? project.Source : project with { Items = kept }, needed);
        }

        plan = Nested(Narrowed(plan, needed));
        var read = new HashSet<string>(StringComparer.Ordinal);
        if (plan is Sort or Top or Eager)
        {
            plan = Buffering(plan, needed);
        }

        PlanVariables.AddReadByOperator(plan, read);
        var below = plan is Aggregate or Distinct or Union ? [.. read] : needed.Union(read);
        switch (plan)
        {
            case Union union:
                return union.WithSources([Apply(union.Left, [.. union.LeftVariables]), Apply(union.Right, [.. union.RightVariables])]);
            case Logical.Apply or SubqueryApply or TransactionalApply or SemiApply or Merge or Foreach:
                var right = Apply(plan.Sources[1], plan is SemiApply or Foreach ? [] : below);
                var neededLeft = below.Union(PlanVariables.Read(right));
                return Batched(plan, neededLeft).WithSources([Apply(plan.Sources[0], neededLeft), right]);
            case CartesianProduct or NodeHashJoin or ValueHashJoin or Coverage:
                return plan.WithSources([.. plan.Sources.Select(source => Apply(source, below))]);
            default:
                return plan.Sources.Count == 0 ? plan : plan.WithSources([Apply(plan.Sources[0], below)]);
        }
    }

    /// <summary>The rows of a batch are kept twice: before it runs, and until it is committed.</summary>
    private LogicalPlan Batched(LogicalPlan plan, ImmutableHashSet<string> needed) => plan is TransactionalApply apply
        ? apply with { Kept = [.. needed.Where(_bound.Of(apply.Left).Contains).Order(StringComparer.Ordinal)] }
        : plan;

    private static LogicalPlan Narrowed(LogicalPlan plan, ImmutableHashSet<string> needed)
    {
        switch (plan)
        {
            case Repeat repeat:
                return repeat with { Segment = repeat.Segment.Keeping(needed), Relationships = repeat.Relationships is { } list && needed.Contains(list) ? list : null };
            case StatefulShortestPath path:
                var read = new HashSet<string>(needed, StringComparer.Ordinal);
                PlanVariables.AddReadByOperator(path, read);
                return path.Keeping(read);
            default:
                return plan;
        }
    }

    /// <summary>Lists taken from a path cannot fail. All else is computed even if nothing reads it, since it may be an error.</summary>
    private static bool IsDroppable(NamedExpression item, ImmutableHashSet<string> needed) =>
        !needed.Contains(item.Variable) && item.Expression is Slice { Target: FunctionInvocation { Name: ["nodes"], Arguments: [Variable] } };

    private LogicalPlan Nested(LogicalPlan plan)
    {
        NestedPlanExpressionLiveness rewriter = new(this);
        return rewriter.Rewrite(plan);
    }

    private LogicalPlan Buffering(LogicalPlan plan, ImmutableHashSet<string> needed)
    {
        var bound = _bound.Of(plan.Sources[0]);
        var keys = plan switch
        {
            Sort sort => sort.Keys.Select(key => key.Variable),
            Top top => top.Keys.Select(key => key.Variable),
            _ => [],
        };
        string[] kept = [.. needed.Union(keys).Where(bound.Contains).Order(StringComparer.Ordinal)];
        return plan switch
        {
            Sort sort => sort with { Variables = kept },
            Top top => top with { Variables = kept },
            Eager eager => eager with { Variables = kept },
            _ => plan,
        };
    }

    private sealed class NestedPlanExpressionLiveness(Liveness liveness) : Namespacing.PlanningRewriter
    {
        private bool _found;

        internal LogicalPlan Rewrite(LogicalPlan plan)
        {
            var rewritten = plan.MapExpressions(Rewrite);
            return _found ? rewritten : plan;
        }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan)
        {
            _found = true;
            return plan with { Plan = liveness.Apply(plan.Plan, plan.ResultVariable is { } result ? [result] : []) };
        }
    }
}
