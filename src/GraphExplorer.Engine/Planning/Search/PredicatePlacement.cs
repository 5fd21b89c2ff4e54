using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Puts predicates on a plan, cheap ones first: plain ones as a filter, subqueries as semi-joins.</summary>
internal sealed class PredicatePlacement(PlannerServices services)
{
    /// <summary>The plan with all predicates on top.</summary>
    internal LogicalPlan Place(LogicalPlan plan, IReadOnlyList<Expression> predicates, GraphKnowledge? knowledge)
    {
        if (!services.Settings.Optimise)
        {
            return predicates.Count == 0 ? plan : new Filter(plan, [.. predicates]);
        }

        var plain = predicates.Where(predicate => !IsSemiJoin(predicate)).OrderBy(Weight).ToList();
        if (plain.Count > 0)
        {
            var share = knowledge?.SelectivityOn(plan, plain) ?? double.NaN;
            plan = new Filter(plan, plain) { EstimatedRows = plan.EstimatedRows * share };
        }

        foreach (var predicate in predicates.Where(IsSemiJoin))
        {
            var negated = predicate is UnaryOperation;
            var subquery = (CorrelatedSubquery)(predicate is UnaryOperation not ? not.Operand : predicate);
            var inner = services.PlanSubquery(subquery);
            plan = new SemiApply(plan, inner, negated) { EstimatedRows = plan.EstimatedRows * SemiJoinShare(inner, negated) };
        }

        return plan;
    }

    /// <summary>
    /// The share of rows for which a subquery has a row, or has none. Rows of a graph come in heaps, so that far fewer have any than if
    /// they were spread evenly: of m rows on average, m / (1 + m) have one.
    /// </summary>
    internal static double SemiJoinShare(LogicalPlan inner, bool negated)
    {
        var found = double.IsNaN(inner.EstimatedRows) ? 1 : inner.EstimatedRows;
        return negated ? 1 / (1 + found) : found / (1 + found);
    }

    /// <summary>What testing a predicate costs.</summary>
    internal static double Cost(Expression predicate) => Weight(predicate) == 0 ? CostModel.Test : CostModel.PropertyTest;

    /// <summary>Whether a predicate is EXISTS or NOT EXISTS alone.</summary>
    internal static bool IsSemiJoin(Expression predicate) =>
        predicate is CorrelatedSubquery { Kind: NestedPlanKind.Exists }
            or UnaryOperation { Operator: UnaryOperator.Not, Operand: CorrelatedSubquery { Kind: NestedPlanKind.Exists } };

    /// <summary>How dear a predicate is to test, roughly.</summary>
    internal static int Weight(Expression predicate) => predicate switch
    {
        LabelPredicate => 0,
        NullPredicate => 1,
        BinaryOperation { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: Variable, Right: Variable } => 0,
        BinaryOperation { Operator: BinaryOperator.RegularExpressionMatch } => 5,
        BinaryOperation { Operator: BinaryOperator.Contains or BinaryOperator.EndsWith or BinaryOperator.In } => 3,
        BinaryOperation => 2,
        _ => 4,
    };
}
