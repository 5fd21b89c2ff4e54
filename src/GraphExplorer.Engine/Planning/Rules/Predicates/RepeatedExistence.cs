using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules.Predicates;

/// <summary>
/// A subquery that is only asked whether it yields a row is asked once for the same nodes and relationships, where rows repeat them.
/// <code>
/// before: SemiApply(Expand((a)-->(b)), Expand((b)-->(c:C)) ← Argument(b))
/// after:  SemiApply(…, remembered for b)
/// </code>
/// </summary>
internal sealed class RepeatedExistence : IPlanRule
{
    /// <summary>So few rows are asked for each.</summary>
    private const double FewRows = 20;

    /// <summary>So many variables are looked up faster than a subquery runs.</summary>
    private const int MostVariables = 2;

    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not SemiApply { Remembered.Count: 0 } apply || apply.Left.EstimatedRows < FewRows || !PlanTree.Operators(apply.Right).All(IsRepeatable))
        {
            return plan;
        }

        var outer = PlanVariables.Read(apply.Right);
        foreach (var step in PlanTree.Operators(apply.Right))
        {
            if (step is Argument argument)
            {
                outer.UnionWith(argument.Variables);
            }
        }

        foreach (var step in PlanTree.Operators(apply.Right).Where(step => step is not Argument))
        {
            outer.ExceptWith(step.Introduced);
            outer.ExceptWith(ExpressionDeclarations.Of(step));
        }

        return outer.Count is > 0 and <= MostVariables
            && EntityVariables.All(apply.Left).IsSupersetOf(outer)
            && UniqueRows.KeyOf(apply.Left)?.IsSubsetOf(outer) != true
            ? apply with { Remembered = [.. outer.Order(StringComparer.Ordinal)] }
            : plan;
    }

    private static bool IsRepeatable(LogicalPlan step)
    {
        var repeatable = step is Argument or Filter or Project or Expand or AllNodesScan or NodeByLabelScan or NodeIndexSeek or NodeIndexRangeSeek or NodeIndexScan
            or NodeIndexPrefixSeek or CartesianProduct or Limit;
        _ = step.MapExpressions(expression =>
        {
            repeatable &= ExpressionTraits.IsDeterministic(expression);
            return expression;
        });
        return repeatable;
    }
}
