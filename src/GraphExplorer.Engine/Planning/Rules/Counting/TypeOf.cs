using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules.Counting;

/// <summary>Puts a variable in the place of <c>type(r)</c>.</summary>
internal sealed class TypeOf : PlanningRewriter
{
    private readonly string _relationship;
    private readonly string _type;

    private TypeOf(string relationship, string type)
    {
        _relationship = relationship;
        _type = type;
    }

    /// <summary>Whether an expression is the type of a relationship.</summary>
    internal static bool Is(Expression expression, string relationship) =>
        expression is FunctionInvocation { Name: [var name], Arguments: [Variable variable] }
        && string.Equals(name, "type", StringComparison.OrdinalIgnoreCase)
        && variable.Name == relationship;

    /// <summary>The expression over the type's variable; null when it reads the relationship otherwise or has nothing to do with its type.</summary>
    internal static Expression? Replaced(Expression expression, string relationship, string type)
    {
        var replaced = new TypeOf(relationship, type).Rewrite(expression);
        var names = VariableNames.Of(replaced);
        return names.Contains(relationship) || !names.Contains(type) ? null : replaced;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node) =>
        node is Expression expression && Is(expression, _relationship) ? new Variable(_type) { Position = node.Position } : base.Visit(node);
}
