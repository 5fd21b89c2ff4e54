using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Finds CALL … IN TRANSACTIONS within a query.</summary>
internal sealed class NestedTransactions : SyntaxVisitor
{
    private CallSubqueryClause? _found;

    public override void Visit(SyntaxNode node)
    {
        if (node is CallSubqueryClause { InTransactions: not null } call)
        {
            _found ??= call;
        }

        VisitChildren(node);
    }

    internal static CallSubqueryClause? In(Query body)
    {
        var finder = new NestedTransactions();
        finder.Visit(body);
        return finder._found;
    }
}
