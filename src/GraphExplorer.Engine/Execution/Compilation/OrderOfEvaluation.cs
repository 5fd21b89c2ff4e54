using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Knows whether the expressions of a plan give the same values in whatever order, and on whatever threads, rows are worked on.</summary>
internal sealed class OrderOfEvaluation : PlanningRewriter
{
    private readonly FunctionRegistry _functions;
    private bool _matters;

    private OrderOfEvaluation(FunctionRegistry functions)
    {
        _functions = functions;
    }

    /// <summary>Whether it matters for any operator of a plan.</summary>
    internal static bool Matters(LogicalPlan plan, FunctionRegistry functions)
    {
        var finder = new OrderOfEvaluation(functions);
        finder.Look(plan);
        return finder._matters;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        if (node is FunctionInvocation invocation)
        {
            _matters |= _functions.Find(string.Join('.', invocation.Name)) is not { IsDeterministic: true };
        }

        return base.Visit(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitSubquery(CorrelatedSubquery subquery)
    {
        _matters = true;
        return subquery;
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        Look(plan.Plan);
        return plan;
    }

    private void Look(LogicalPlan plan)
    {
        foreach (var step in PlanTree.Operators(plan))
        {
            _matters |= ColumnarBuilder.MayChange(step) || step is LoadCsv;
            _ = step.MapExpressions(expression =>
            {
                _ = Rewrite(expression);
                return expression;
            });
        }
    }
}
