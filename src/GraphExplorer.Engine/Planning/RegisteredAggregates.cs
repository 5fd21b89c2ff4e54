using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;

namespace GraphExplorer.Engine.Planning;

/// <summary>Marks the calls of aggregating functions that a program registered, whose names the planner does not know.</summary>
internal sealed class RegisteredAggregates : SyntaxRewriter
{
    private readonly FunctionRegistry _functions;

    private RegisteredAggregates(FunctionRegistry functions)
    {
        _functions = functions;
    }

    /// <summary>The query with the calls marked.</summary>
    internal static Query Mark(Query query, FunctionRegistry? functions) =>
        functions is { HasRegisteredAggregates: true } ? new RegisteredAggregates(functions).Rewrite(query) : query;

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        var rewritten = base.Visit(node);
        return rewritten is FunctionInvocation call && _functions.Find(string.Join('.', call.Name))?.CreateAggregator is not null
            ? call with { Aggregates = true }
            : rewritten;
    }
}
