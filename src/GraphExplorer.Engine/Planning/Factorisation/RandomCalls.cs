using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>Finds calls whose value differs from one row to an equal one: those of random functions, and of functions that a program registered.</summary>
internal sealed class RandomCalls : PlanningRewriter
{
    private bool _found;

    private RandomCalls()
    {
    }

    /// <summary>Whether an operator's own expressions hold one.</summary>
    internal static bool In(LogicalPlan plan)
    {
        var search = new RandomCalls();
        _ = plan.MapExpressions(search.Rewrite);
        return search._found;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        _found |= node is FunctionInvocation call && FunctionRegistry.BuiltIn.Find(string.Join('.', call.Name)) is not { IsDeterministic: true };
        return base.Visit(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        AddAll(plan.Plan);
        return plan;
    }

    private void AddAll(LogicalPlan plan)
    {
        _ = plan.MapExpressions(Rewrite);
        foreach (var source in plan.Sources)
        {
            AddAll(source);
        }
    }
}
