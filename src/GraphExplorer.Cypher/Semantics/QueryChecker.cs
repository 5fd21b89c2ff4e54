using GraphExplorer.Cypher.Syntax;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks queries: the order of their clauses, how they end, and that the parts of a union agree.</summary>
internal sealed class QueryChecker(SemanticContext context)
{
    /// <summary>Checks a whole statement and gives its columns.</summary>
    internal IReadOnlyList<string> CheckWhole(Query query)
    {
        if (query is SingleQuery { Clauses: [CallProcedureClause call] } && !call.Optional)
        {
            return context.Calls.CheckStandalone(call);
        }

        return Check(query, Scope.OfQuery(), QueryRole.Whole).ConvertAll(column => column.Name);
    }

    /// <summary>Checks the query of a subquery expression; unless it must return, it may end with any clause.</summary>
    internal List<VariableSymbol> CheckInExpression(Query query, Scope scope, bool mustReturn) =>
        Check(query, scope, mustReturn ? QueryRole.Collected : QueryRole.Tested);

    /// <summary>Checks a query in a scope that already holds what it imports, and gives the columns that it returns.</summary>
    internal List<VariableSymbol> Check(Query query, Scope scope, QueryRole role)
    {
        if (query is SingleQuery single)
        {
            return CheckSingle(single, scope, role);
        }

        var union = (UnionQuery)query;
        if (union.Left is UnionQuery left && left.All != union.All)
        {
            throw SemanticErrors.Syntax("Invalid combination of UNION and UNION ALL", union.Right.Position, "Use the same for all parts, or put some of them into a CALL { … }.");
        }

        if (role == QueryRole.Whole && NestedTransactions.In(union) is { } batched)
        {
            throw SemanticErrors.Syntax("CALL { ... } IN TRANSACTIONS in a UNION is not supported", batched.Position);
        }

        var before = Check(union.Left, Copy(scope), role);
        var after = CheckSingle(union.Right, scope, role);
        if (role != QueryRole.Tested && !before.Select(column => column.Name).ToHashSet(StringComparer.Ordinal).SetEquals(after.Select(column => column.Name)))
        {
            throw SemanticErrors.Syntax("All sub queries in an UNION must have the same return column names", union.Right.Position, "Give the columns the same names with AS.");
        }

        return before;
    }

    /// <summary>A scope of the same variables, so that one part of a union does not see those of another.</summary>
    private static Scope Copy(Scope scope)
    {
        var copy = scope.AfterProjection();
        foreach (var symbol in scope.Own)
        {
            copy.Declare(symbol.Name, symbol.Type, symbol.Position);
        }

        return copy;
    }

    private static bool Concludes(Clause last) => last switch
    {
        ReturnClause or FinishClause => true,
        CallSubqueryClause call => !ReturnsRows(call.Body),
        CallProcedureClause call => call.Yield is null && !call.YieldAll,
        _ => UpdateChecker.IsUpdate(last),
    };

    private static bool ReturnsRows(Query query) => query switch
    {
        UnionQuery union => ReturnsRows(union.Right),
        SingleQuery single => single.Clauses[^1] is ReturnClause,
        _ => false,
    };

    private static string HintAfterReturn(Clause next) =>
        next is WithClause { Projection: { IncludeExisting: true, Items.Count: 0 } } ? "The order is ORDER BY, SKIP, LIMIT." : "Use WITH to go on after a projection.";

    private static bool MayFollowUpdate(Clause clause) => UpdateChecker.IsUpdate(clause) || clause is WithClause or ReturnClause or FinishClause;

    private static void CheckOrder(SingleQuery query)
    {
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (clause is ReturnClause or FinishClause && i < query.Clauses.Count - 1)
            {
                var name = clause is ReturnClause ? "RETURN" : "FINISH";
                throw SemanticErrors.Syntax(
                    $"{name} can only be used at the end of the query",
                    query.Clauses[i + 1].Position,
                    clause is ReturnClause ? HintAfterReturn(query.Clauses[i + 1]) : null);
            }

            if (i > 0 && UpdateChecker.IsUpdate(query.Clauses[i - 1]) && !MayFollowUpdate(clause))
            {
                throw SemanticErrors.Syntax(
                    $"WITH is required between {ClauseNames.Of(query.Clauses[i - 1])} and {ClauseNames.Of(clause)}",
                    clause.Position,
                    "Write WITH * between them to keep all variables.");
            }

            if (clause is UseClause && i > 0 && !(i == 1 && query.Clauses[0] is WithClause))
            {
                throw SemanticErrors.Syntax("USE clause must be the first clause in a (sub-)query.", clause.Position);
            }
        }
    }

    private static void CheckEnd(SingleQuery query, QueryRole role)
    {
        var last = query.Clauses[^1];
        if (role is QueryRole.Tested or QueryRole.Collected || Concludes(last))
        {
            return;
        }

        var hint = last is WithClause or MatchClause or UnwindClause ? "Add a RETURN." : null;
        throw last is CallProcedureClause
            ? SemanticErrors.Syntax("Query cannot conclude with CALL together with YIELD", last.Position, "Add a RETURN.")
            : SemanticErrors.Syntax(
                $"Query cannot conclude with {ClauseNames.Of(last)} (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD).",
                last.Position,
                hint);
    }

    private List<VariableSymbol> CheckSingle(SingleQuery query, Scope scope, QueryRole role)
    {
        CheckOrder(query);
        CheckEnd(query, role);
        if (role == QueryRole.Called && !ImportingWith.Begins(query))
        {
            scope = scope.AfterProjection().LeavingBehind(scope, CallChecker.ImportHint);
        }

        foreach (var clause in query.Clauses)
        {
            if (clause is ReturnClause returned)
            {
                return context.Projections.CheckReturn(returned.Projection, scope, needsAliases: role == QueryRole.Called);
            }

            scope = context.Clauses.Check(clause, scope, isOnly: query.Clauses.Count == 1);
        }

        return role == QueryRole.Collected
            ? throw SemanticErrors.Syntax("A Collect Expression must end with a single return column.", query.Position, "Add a RETURN.")
            : [];
    }
}
