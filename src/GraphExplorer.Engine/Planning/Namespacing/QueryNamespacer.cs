using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>
/// Rewrites a query so that no two variables share a name: a name that is declared again gets a suffix (<c>a@1</c>), what is unnamed in a
/// pattern gets a hidden name (<c>@anon0</c>). Scopes are gone after this; only the arms of a union share their result variables.
/// </summary>
internal sealed class QueryNamespacer
{
    private readonly ClauseNamespacer _clauses;

    internal QueryNamespacer(NameSupply names, Func<string, IReadOnlyList<string>?> procedureColumns)
    {
        Names = names;
        _clauses = new ClauseNamespacer(this, procedureColumns);
    }

    /// <summary>Where new names come from.</summary>
    internal NameSupply Names { get; }

    /// <summary>A query in a scope, and the columns that it returns: none when it does not end with RETURN.</summary>
    internal (Query Query, IReadOnlyList<ResultColumn> Columns) Query(Query query, Scope scope, ReturnNaming naming) =>
        Query(query, scope, null, naming);

    /// <summary>A subquery that imports by a leading WITH, which alone sees the outer scope.</summary>
    internal (Query Query, IReadOnlyList<ResultColumn> Columns) ImportingQuery(Query query, Scope outer, ReturnNaming naming) =>
        Query(query, Scope.Empty, outer, naming);

    private (Query Query, IReadOnlyList<ResultColumn> Columns) Query(Query query, Scope scope, Scope? imports, ReturnNaming naming)
    {
        if (query is SingleQuery single)
        {
            return Single(single, scope, imports, naming);
        }

        var union = (UnionQuery)query;
        var leftNaming = naming.Given is null ? naming with { AlwaysFresh = true } : naming;
        var (left, columns) = Query(union.Left, scope, imports, leftNaming);
        var given = columns.ToImmutableDictionary(column => column.Name, column => column.Variable, StringComparer.Ordinal);
        var (right, _) = Single(union.Right, scope, imports, naming with { Given = given });
        return (union with { Left = left, Right = right }, columns);
    }

    private (SingleQuery Query, IReadOnlyList<ResultColumn> Columns) Single(SingleQuery query, Scope scope, Scope? imports, ReturnNaming naming)
    {
        var clauses = new List<Clause>(query.Clauses.Count);
        IReadOnlyList<ResultColumn> columns = [];
        var current = imports is not null && query.Clauses is [WithClause, ..] ? imports : scope;
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            if (query.Clauses[i] is ReturnClause returned)
            {
                var (projection, returnedColumns, _) = new ProjectionNamespacer(this).Rewrite(returned.Projection, current, naming);
                clauses.Add(returned with { Projection = projection });
                columns = returnedColumns;
                continue;
            }

            if (query.Clauses[i] is CallProcedureClause call && query.Clauses.Count == 1)
            {
                columns = Standalone(call, current, clauses);
                continue;
            }

            var (clause, next) = _clauses.Rewrite(query.Clauses[i], current);
            if (i == 0 && current == imports)
            {
                next = next with { Persistent = scope.Persistent };
            }

            clauses.Add(clause);
            current = next;
        }

        return (query with { Clauses = SyntaxList.From(clauses) }, columns);
    }

    /// <summary>A call that is the whole query returns what it yields, all that the procedure has where it names nothing.</summary>
    private IReadOnlyList<ResultColumn> Standalone(CallProcedureClause call, Scope scope, List<Clause> clauses)
    {
        var (clause, after) = _clauses.Rewrite(call with { YieldAll = call.Yield is null }, scope);
        clauses.Add(clause);
        var yielded = ((CallProcedureClause)clause).Yield!;
        if (yielded.Count == 0)
        {
            return [];
        }

        string[] names = [.. (call.Yield ?? yielded).Select(item => call.Yield is null ? item.Field : item.Name)];
        var items = names.Select(name => new ProjectionItem(new Variable(after.Find(name)!), after.Find(name), name));
        clauses.Add(new ReturnClause(new Projection(false, false, SyntaxList.From(items), [], null, null)));
        return [.. names.Select(name => new ResultColumn(name, after.Find(name)!))];
    }
}
