using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Search;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>Fills in the rows expected where the planners have not.</summary>
internal sealed class Estimates
{
    private const double UnwoundItems = 10;
    private readonly IGraphStatistics _statistics;
    private readonly RowMakeup _makeup;
    private readonly PredicateSelectivity _predicates;

    private Estimates(LogicalPlan plan, IGraphStatistics statistics)
    {
        _statistics = statistics;
        _makeup = new RowMakeup(plan, statistics);
        _predicates = new PredicateSelectivity(statistics, _makeup.LabelsOf, _makeup.TypesOf);
    }

    /// <summary>The plan with an estimate in each operator.</summary>
    internal static LogicalPlan Fill(LogicalPlan plan, IGraphStatistics statistics)
    {
        var estimates = new Estimates(plan, statistics);
        return PlanTree.MapUp(plan, one => double.IsNaN(one.EstimatedRows) || one is Limit or Top or Skip ? estimates.One(one) : one);
    }

    /// <summary>The plan with an estimate in each operator above the topmost ones that have one; plans inside expressions stay as they are.</summary>
    internal static LogicalPlan FillMissing(LogicalPlan plan, IGraphStatistics statistics)
    {
        return double.IsNaN(plan.EstimatedRows) ? Missing(plan, new Estimates(plan, statistics)) : plan;

        static LogicalPlan Missing(LogicalPlan plan, Estimates estimates) => double.IsNaN(plan.EstimatedRows)
            ? estimates.One(plan.Sources.Count == 0 ? plan : plan.WithSources([.. plan.Sources.Select(source => Missing(source, estimates))]))
            : plan;
    }

    private LogicalPlan One(LogicalPlan plan)
    {
        var left = plan.Sources.Count > 0 ? plan.Sources[0].EstimatedRows : 1;
        var right = plan.Sources.Count > 1 ? plan.Sources[1].EstimatedRows : 1;
        return plan with
        {
            EstimatedRows = plan switch
            {
                Limit limit => Math.Min(left, Count(limit.Count)),
                Top top => Math.Min(left, Count(top.Limit)),
                Skip skip => Math.Max(0, left - (skip.Count is IntegerLiteral literal ? literal.Value : 0)),
                Filter filter => left * _predicates.OfAll(filter.Predicates),
                SemiApply semi => left * PredicatePlacement.SemiJoinShare(semi.Right, semi.Negated),
                Unwind unwind => left * Items(unwind.List),
                LoadCsv or ProcedureCall => left * UnwoundItems,
                Distinct distinct => Groups(distinct.Grouping, left),
                Aggregate aggregate => Groups(aggregate.Grouping, left),
                SubqueryApply { UnitSubquery: true } or TransactionalApply { UnitSubquery: true } or Foreach or Merge => left,
                Union => left + right,
                Coverage => left,
                NodeHashJoin join => left * right / Math.Max(1, join.Variables.Max(_makeup.NodesOf)),
                ValueHashJoin join => left * right * _predicates.OfAll([new BinaryOperation(BinaryOperator.Equal, join.LeftKey, join.RightKey)]),
                BinaryPlan => left * right,
                EmptyResult => 0,
                AllNodesScan => _statistics.NodeCount,
                NodeByLabelScan scan => _statistics.NodesWithLabel(scan.Label),
                _ => left,
            },
        };
    }

    /// <summary>How many different values rows have: of so many that there are, as many as are met when each row draws one.</summary>
    private double Groups(IReadOnlyList<NamedExpression> grouping, double rows)
    {
        if (grouping.Count == 0 || rows <= 0)
        {
            return grouping.Count == 0 ? 1 : 0;
        }

        var values = 1.0;
        foreach (var item in grouping)
        {
            values *= Math.Max(1, _makeup.ValuesOf(item.Expression, rows));
        }

        return values >= rows * 1000 ? rows : Math.Min(rows, Math.Max(1, values * -double.ExpM1(-rows / values)));
    }

    private static double Items(Expression list) => list switch
    {
        ListLiteral literal => literal.Items.Count,
        FunctionInvocation { Name: [var name], Arguments: [IntegerLiteral from, IntegerLiteral to] } when string.Equals(name, "range", StringComparison.OrdinalIgnoreCase) =>
            Math.Max(0, (double)to.Value - from.Value + 1),
        _ => UnwoundItems,
    };

    private static double Count(Expression count) => count is IntegerLiteral literal ? literal.Value : UnwoundItems;
}
