using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.QueryTree;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Translates a <c>@cypher</c> field: its statement becomes a subquery that sees the node alone, or a bare expression where it is one.</summary>
internal sealed class CypherFieldTranslator(StatementScope scope)
{
    private static readonly HashSet<string> Aggregations = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "collect", "sum", "avg", "min", "max", "stDev", "stDevP", "percentileCont", "percentileDisc",
    };

    /// <summary>The statement's only expression, if it does nothing but return one for its one row; null otherwise.</summary>
    internal Expression? Inline(CypherSelection selection, string? node)
    {
        if (selection.Source.Statement is not SingleQuery { Clauses: [ReturnClause { Projection: var projection }] }
            || projection is not { Items: [{ Expression: var expression }], IncludeExisting: false, Skip: null, Limit: null })
        {
            return null;
        }

        var finder = new AggregationFinder();
        finder.Visit(expression);
        return finder.Found ? null : Renaming(selection, node).Rewrite(expression);
    }

    /// <summary>The clause that yields the statement's rows.</summary>
    internal CallSubqueryClause Call(CypherSelection selection, string? node)
    {
        var body = Renaming(selection, node).Rewrite(selection.Source.Statement);
        return new CallSubqueryClause(false, node is null ? body : Import(body, node), null, null);
    }

    private StatementRenaming Renaming(CypherSelection selection, string? node) =>
        new(node, name => scope.Parameter(selection.Arguments[name]));

    private static Query Import(Query query, string node) => query switch
    {
        UnionQuery union => union with { Left = Import(union.Left, node), Right = (SingleQuery)Import(union.Right, node) },
        SingleQuery single => new SingleQuery([Importing(node), .. single.Clauses]),
        _ => query,
    };

    // The form of Neo4j before 5.23, which later versions take as well.
    private static WithClause Importing(string node) => CypherTree.With(CypherTree.Project(new ProjectionItem(CypherTree.Variable(node), null, node)));

    private sealed class AggregationFinder : SyntaxVisitor
    {
        internal bool Found { get; private set; }

        public override void Visit(SyntaxNode node)
        {
            Found |= node is CountStar || (node is FunctionInvocation { Name: [var name] } && Aggregations.Contains(name));
            VisitChildren(node);
        }
    }
}
