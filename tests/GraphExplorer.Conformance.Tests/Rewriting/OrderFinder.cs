using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Conformance.Tests.Rewriting;

/// <summary>Finds out whether the order of rows, which no statement promises without ORDER BY, can be seen in what a statement answers or does.</summary>
internal sealed class OrderFinder : SyntaxVisitor
{
    private static readonly string[] Functions = ["HEAD", "LAST", "TAIL"];
    private bool _found;

    internal static bool IsSeen(SyntaxNode tree)
    {
        var finder = new OrderFinder();
        finder.Visit(tree);
        return finder._found;
    }

    public override void Visit(SyntaxNode node)
    {
        _found |= node switch
        {
            Projection { Skip: not null } or Projection { Limit: not null } or Subscript or Slice or ReduceExpression => true,
            Projection { IncludeExisting: true } => true,
            CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause or CallProcedureClause or LoadCsvClause => true,
            FunctionInvocation call => Functions.Contains(call.Name[^1].ToUpperInvariant()),
            _ => node is Statement and not Cypher.Syntax.Query,
        };
        VisitChildren(node);
    }
}
