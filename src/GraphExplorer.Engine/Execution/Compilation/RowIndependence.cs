using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Tells expressions whose value is the same whenever their variables' are: no chance, no subquery.</summary>
internal sealed class RowIndependence : PlanningRewriter
{
    private readonly FunctionRegistry _functions;
    private bool _isDeterministic = true;

    private RowIndependence(FunctionRegistry functions)
    {
        _functions = functions;
    }

    /// <summary>Whether equal variables make equal values.</summary>
    internal static bool IsDeterministic(Expression expression, FunctionRegistry functions)
    {
        var search = new RowIndependence(functions);
        _ = search.Rewrite(expression);
        return search._isDeterministic;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        if (node is FunctionInvocation call)
        {
            _isDeterministic &= _functions.Resolve(string.Join('.', call.Name), call.Arguments.Count, call.Position).IsDeterministic;
        }

        return base.Visit(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        _isDeterministic = false;
        return plan;
    }
}
