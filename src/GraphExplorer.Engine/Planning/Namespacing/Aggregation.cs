using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Which expressions aggregate.</summary>
internal sealed class Aggregation : PlanningRewriter
{
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "sum", "avg", "min", "max", "collect", "stDev", "stDevP", "percentileCont", "percentileDisc",
    };

    private bool _found;

    private Aggregation()
    {
    }

    /// <summary>Whether the outermost call is an aggregating function.</summary>
    internal static bool IsAggregate(SyntaxNode node) =>
        node is CountStar || (node is FunctionInvocation { Name: [var name] } && Functions.Contains(name));

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
