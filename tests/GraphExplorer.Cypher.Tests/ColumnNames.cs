using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Tests;

/// <summary>Gives each projected expression its column's name as alias, so that trees are compared by their meaning and not by their spelling.</summary>
internal sealed class ColumnNames : SyntaxRewriter
{
    internal static T Explicit<T>(T tree)
        where T : SyntaxNode => new ColumnNames().Rewrite(tree);

    protected override SyntaxNode Visit(SyntaxNode node) => VisitChildren(node) switch
    {
        ProjectionItem item => item with { Alias = item.Name, Text = string.Empty },
        var other => other,
    };
}
