using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Puts the column's variable in the place of each expression that the projection has: <c>ORDER BY n.x</c> after <c>RETURN DISTINCT n.x AS y</c> is <c>ORDER BY y</c>.</summary>
internal sealed class ColumnSubstitution(Projection projection) : SyntaxRewriter
{
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        if (node is Expression expression and not Variable
            && projection.Items.FirstOrDefault(item => item.Expression.Equals(expression)) is { } item)
        {
            return new Variable(item.Name) { Position = node.Position };
        }

        if (node is Variable variable && !projection.Items.Any(other => other.Name == variable.Name)
            && projection.Items.FirstOrDefault(other => other.Expression.Equals(variable)) is { } renamed)
        {
            return new Variable(renamed.Name) { Position = node.Position };
        }

        return VisitChildren(node);
    }
}
