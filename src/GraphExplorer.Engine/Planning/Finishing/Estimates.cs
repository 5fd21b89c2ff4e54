using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>Fills in the rows expected where the planners have not.</summary>
internal static class Estimates
{
    private const double UnwoundItems = 10;

    /// <summary>The plan with an estimate in each operator.</summary>
    internal static LogicalPlan Fill(LogicalPlan plan) => PlanTree.MapUp(plan, One);

    private static LogicalPlan One(LogicalPlan plan)
    {
        var left = plan.Sources.Count > 0 ? plan.Sources[0].EstimatedRows : 1;
        if (!double.IsNaN(plan.EstimatedRows) && plan is not (Limit or Top or Skip))
        {
            return plan;
        }

        var right = plan.Sources.Count > 1 ? plan.Sources[1].EstimatedRows : 1;
        return plan with
        {
            EstimatedRows = plan switch
            {
                Limit limit => Math.Min(left, Count(limit.Count)),
                Top top => Math.Min(left, Count(top.Limit)),
                Skip skip => Math.Max(0, left - (skip.Count is IntegerLiteral literal ? literal.Value : 0)),
                Filter filter => left * Math.Pow(0.75, filter.Predicates.Count),
                SemiApply => left * 0.5,
                Unwind { List: ListLiteral list } => left * list.Items.Count,
                Unwind or LoadCsv or ProcedureCall => left * UnwoundItems,
                Distinct => Math.Max(Math.Min(left, 1), left * 0.95),
                Aggregate aggregate => aggregate.Grouping.Count == 0 ? 1 : Math.Sqrt(Math.Max(left, 1)),
                SubqueryApply { UnitSubquery: true } or TransactionalApply { UnitSubquery: true } or Foreach or Merge => left,
                Union => left + right,
                LabelCoverage => left,
                NodeHashJoin or ValueHashJoin => Math.Max(left, right),
                BinaryPlan => left * right,
                EmptyResult => 0,
                _ => left,
            },
        };
    }

    private static double Count(Expression count) => count is IntegerLiteral literal ? literal.Value : UnwoundItems;
}
