using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Gives the variables of one clause their unique names, and says what is visible after it.</summary>
internal sealed class ClauseNamespacer(QueryNamespacer queries, Func<string, IReadOnlyList<string>?> procedureColumns)
{
    /// <summary>The clause in a scope and the scope after it. RETURN is not among them: the query's end belongs to its query.</summary>
    internal (Clause Clause, Scope After) Rewrite(Clause clause, Scope scope) => clause switch
    {
        MatchClause x => Match(x, scope),
        WithClause x => With(x, scope),
        UnwindClause x => Unwind(x, scope),
        CreateClause x => Create(x, scope),
        MergeClause x => Merge(x, scope),
        ForeachClause x => (Foreach(x, scope), scope),
        CallSubqueryClause x => Call(x, scope),
        CallProcedureClause x => Procedure(x, scope),
        LoadCsvClause x => LoadCsv(x, scope),
        UseClause => (clause, scope),
        _ => (Expressions(scope).Rewrite(clause), scope),
    };

    private ExpressionNamespacer Expressions(Scope scope) => new(queries, scope);

    private Scope Declare(Scope scope, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (scope.Find(name) is null)
            {
                scope = scope.Declare(name, queries.Names.Unique(name));
            }
        }

        return scope;
    }

    private (Clause Clause, Scope After) Match(MatchClause match, Scope scope)
    {
        var after = Declare(scope, PatternDeclarations.Of(match.Pattern));
        var rewritten = Expressions(after).Rewrite(match);
        return (rewritten is MatchClause { Hints.Count: > 0 } hinted ? hinted with { Hints = [.. hinted.Hints.Select(Hint)] } : rewritten, after);

        MatchHint Hint(MatchHint hint) => hint with { Variable = after.Find(hint.Variable) ?? hint.Variable };
    }

    private (Clause Clause, Scope After) Create(CreateClause create, Scope scope)
    {
        var after = Declare(scope, PatternDeclarations.Of(create.Pattern));
        return (Expressions(after).Rewrite(create), after);
    }

    private (Clause Clause, Scope After) Merge(MergeClause merge, Scope scope)
    {
        var after = Declare(scope, PatternDeclarations.Of([merge.Pattern]));
        return (Expressions(after).Rewrite(merge), after);
    }

    private (Clause Clause, Scope After) With(WithClause with, Scope scope)
    {
        var (projection, columns, after) = new ProjectionNamespacer(queries).Rewrite(with.Projection, scope, ReturnNaming.Own);
        var where = with.Where is null ? null : after.Rewrite(with.Where);
        var next = scope.WithLocals(columns.Select(column => KeyValuePair.Create(column.Name, column.Variable)));
        var merges = with.Projection.Distinct || projection.Items.Any(item => Aggregation.Contains(item.Expression));
        return (with with { Projection = projection, Where = where }, merges ? next with { CsvLine = null } : next);
    }

    private (Clause Clause, Scope After) Unwind(UnwindClause unwind, Scope scope)
    {
        var list = Expressions(scope).Rewrite(unwind.List);
        var variable = queries.Names.Unique(unwind.Variable);
        return (unwind with { List = list, Variable = variable }, scope.Declare(unwind.Variable, variable));
    }

    private (Clause Clause, Scope After) LoadCsv(LoadCsvClause load, Scope scope)
    {
        var url = Expressions(scope).Rewrite(load.Url);
        var variable = queries.Names.Unique(load.Variable);
        return (load with { Url = url, Variable = variable }, scope.Declare(load.Variable, variable) with { CsvLine = variable });
    }

    private ForeachClause Foreach(ForeachClause each, Scope scope)
    {
        var list = Expressions(scope).Rewrite(each.List);
        var variable = queries.Names.Unique(each.Variable);
        var inner = scope.Declare(each.Variable, variable);
        var updates = new List<Clause>(each.Updates.Count);
        foreach (var update in each.Updates)
        {
            (var clause, inner) = Rewrite(update, inner);
            updates.Add(clause);
        }

        return each with { Variable = variable, List = list, Updates = SyntaxList.From(updates) };
    }

    /// <summary>After this the imports are exactly the outer variables that the body reads.</summary>
    private (Clause Clause, Scope After) Call(CallSubqueryClause call, Scope scope)
    {
        var outer = scope.UniqueNames.ToHashSet(StringComparer.Ordinal);
        var naming = ReturnNaming.Own with { Outer = [.. outer] };
        var (body, columns) = call.Imports switch
        {
            null => queries.ImportingQuery(call.Body, scope, naming),
            { All: true } => queries.Query(call.Body, scope.Inside(), naming),
            var imports => queries.Query(call.Body, scope.Inside(imports.Variables), naming),
        };
        var mentioned = VariableNames.Of(body);
        var read = SyntaxList.From(outer.Where(mentioned.Contains).Order(StringComparer.Ordinal));
        var after = columns.Aggregate(scope, (current, column) => current.Declare(column.Name, column.Variable));
        var transactions = call.InTransactions;
        if (transactions is not null)
        {
            var report = transactions.ReportVariable is { } name ? queries.Names.Unique(name) : null;
            after = report is null ? after : after.Declare(transactions.ReportVariable!, report);
            transactions = transactions with
            {
                BatchSize = transactions.BatchSize is null ? null : Expressions(scope).Rewrite(transactions.BatchSize),
                Concurrency = transactions.Concurrency is null ? null : Expressions(scope).Rewrite(transactions.Concurrency),
                RetrySeconds = transactions.RetrySeconds is null ? null : Expressions(scope).Rewrite(transactions.RetrySeconds),
                ReportVariable = report,
            };
        }

        return (call with { Body = body, Imports = new ImportScope(false, read), InTransactions = transactions }, after);
    }

    private (Clause Clause, Scope After) Procedure(CallProcedureClause call, Scope scope)
    {
        var expressions = Expressions(scope);
        var arguments = call.Arguments is null ? null : SyntaxList.From(call.Arguments.Select(expressions.Rewrite));
        var yielded = call.Yield;
        if (yielded is null && call.YieldAll)
        {
            yielded = SyntaxList.From((procedureColumns(string.Join('.', call.Name)) ?? []).Select(column => new YieldItem(column, null)));
        }

        var after = scope;
        var items = new List<YieldItem>();
        foreach (var item in yielded ?? [])
        {
            var variable = queries.Names.Unique(item.Name);
            after = after.Declare(item.Name, variable);
            items.Add(item with { Alias = variable });
        }

        var where = call.Where is null ? null : Expressions(after).Rewrite(call.Where);
        return (call with { Arguments = arguments, Yield = SyntaxList.From(items), YieldAll = false, Where = where }, after);
    }
}
