using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Looks for a variable in an expression. A subquery is taken to mention every variable.</summary>
internal sealed class VariableMentions : SyntaxVisitor
{
    private readonly string _variable;
    private bool _found;

    private VariableMentions(string variable)
    {
        _variable = variable;
    }

    /// <summary>Whether the expression mentions the variable.</summary>
    internal static bool Occurs(string variable, Expression expression)
    {
        var visitor = new VariableMentions(variable);
        visitor.Visit(expression);
        return visitor._found;
    }

    /// <inheritdoc/>
    public override void Visit(SyntaxNode node)
    {
        if (node is NestedPlanExpression || (node is Variable variable && string.Equals(variable.Name, _variable, StringComparison.Ordinal)))
        {
            _found = true;
        }
        else if (!_found)
        {
            VisitChildren(node);
        }
    }
}
