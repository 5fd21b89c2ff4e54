using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks EXISTS, COUNT and COLLECT subqueries, which see all variables around them and change nothing.</summary>
internal sealed class SubqueryChecker(SemanticContext context)
{
    internal StaticType Check(Expression expression, Scope scope)
    {
        var (name, body) = expression switch
        {
            ExistsSubquery x => ("Exists", x.Body),
            CountSubquery x => ("Count", x.Body),
            CollectSubquery x => ("Collect", x.Body),
            _ => throw new InvalidOperationException($"Subquery {expression.GetType().Name} is not known."),
        };
        if (UpdateFinder.FirstIn(body) is { } update)
        {
            throw SemanticErrors.Syntax($"{Article(name)} {name} Expression cannot contain any updates", update.Position, "Use CALL { … } for a subquery that changes the graph.");
        }

        if (NestedTransactions.In(body) is { } batched)
        {
            throw SemanticErrors.Syntax($"CALL {{ ... }} IN TRANSACTIONS in {Article(name).ToLowerInvariant()} {name} Expression is not supported", batched.Position);
        }

        var columns = context.Queries.CheckInExpression(body, Scope.OfQuery(scope), mustReturn: expression is CollectSubquery);
        if (expression is not CollectSubquery)
        {
            return expression is ExistsSubquery ? StaticType.Boolean : StaticType.Integer;
        }

        return columns.Count == 1
            ? StaticType.ListOf(columns[0].Type)
            : throw SemanticErrors.Syntax("A Collect Expression must end with a single return column.", expression.Position, "RETURN one expression; a map holds several values.");
    }

    private static string Article(string name) => name[0] == 'E' ? "An" : "A";

    private sealed class UpdateFinder : SyntaxVisitor
    {
        private Clause? _found;

        public override void Visit(SyntaxNode node)
        {
            if (_found is null)
            {
                _found = node is Clause clause && UpdateChecker.IsUpdate(clause) ? clause : null;
                VisitChildren(node);
            }
        }

        internal static Clause? FirstIn(Query body)
        {
            var finder = new UpdateFinder();
            finder.Visit(body);
            return finder._found;
        }
    }
}
