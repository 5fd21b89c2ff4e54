using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Which expressions aggregate.</summary>
internal sealed class Aggregation : PlanningRewriter
{
    private bool _found;

    private Aggregation()
    {
    }

    /// <summary>Whether the outermost call is an aggregating function.</summary>
    internal static bool IsAggregate(SyntaxNode node) =>
        node is CountStar or FunctionInvocation { Aggregates: true } || (node is FunctionInvocation { Name: [var name] } && FunctionRegistry.BuiltIn.Find(name) is { Category: FunctionCategory.Aggregating });

    /// <summary>Whether an aggregating function is called anywhere inside; subqueries aggregate for themselves.</summary>
    internal static bool Contains(Expression expression)
    {
        var search = new Aggregation();
        _ = search.Rewrite(expression);
        return search._found;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        if (_found || IsAggregate(node))
        {
            _found = true;
            return node;
        }

        return node is Query ? node : base.Visit(node);
    }
}
