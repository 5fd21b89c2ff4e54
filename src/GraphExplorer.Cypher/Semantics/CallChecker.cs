using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks CALL, of procedures and of subqueries.</summary>
internal sealed class CallChecker(SemanticContext context)
{
    /// <summary>Checks a statement that is the call of one procedure, and gives its columns.</summary>
    internal IReadOnlyList<string> CheckStandalone(CallProcedureClause call)
    {
        if (call.Where is { } where)
        {
            throw SemanticErrors.Syntax("Cannot use standalone call with WHERE (instead use: `CALL ... WITH * WHERE ... RETURN *`)", where.Position);
        }

        var signature = CheckProcedure(call, Scope.OfQuery(), isOnly: true);
        return call.Yield is null ? [.. signature.Columns.Select(column => column.Name)] : [.. call.Yield.Select(item => item.Name)];
    }

    /// <summary>How a subquery comes to see a variable around it.</summary>
    internal static string ImportHint(string name) => $"Import it: CALL ({name}) {{ … }}.";

    internal ProcedureSignature CheckProcedure(CallProcedureClause call, Scope scope, bool isOnly)
    {
        var name = string.Join('.', call.Name);
        var signature = context.Catalogue.FindProcedure(name) ?? throw Unknown(name, call.Position);
        if (signature.Mode == ProcedureMode.Write)
        {
            context.NoteUpdate();
        }

        context.HasSchemaChanges |= signature.Mode == ProcedureMode.Schema;
        CheckArguments(call, signature, scope, isOnly);
        if (!isOnly)
        {
            RequireNamedColumns(call, signature);
        }

        DeclareColumns(call, signature, scope);
        if (call.Where is not null)
        {
            context.Expressions.CheckPredicate(call.Where, scope);
        }

        return signature;
    }

    internal void CheckSubquery(CallSubqueryClause call, Scope scope)
    {
        CheckInTransactions(call);
        context.InBatches |= call.InTransactions is not null;
        var columns = context.Queries.Check(call.Body, ImportedScope(call, scope), QueryRole.Called);
        context.InBatches &= call.InTransactions is null;
        foreach (var column in columns)
        {
            if (scope.TryFind(column.Name, out _))
            {
                throw SemanticErrors.Syntax($"Variable `{column.Name}` already declared in outer scope", column.Position, "Give the column another name with AS.");
            }

            scope.Declare(column.Name, call.Optional ? StaticType.Any : column.Type, column.Position);
        }

        if (call.InTransactions?.ReportVariable is { } report)
        {
            ClauseChecker.DeclareNew(report, StaticType.Map, scope, call.InTransactions);
        }
    }

    private static void RequireNamedColumns(CallProcedureClause call, ProcedureSignature signature)
    {
        if (call.YieldAll)
        {
            throw SemanticErrors.Syntax("Cannot use `YIELD *` outside standalone call", call.Position, "Name the columns after YIELD.");
        }

        if (call.Yield is null && signature.Columns.Count > 0)
        {
            throw SemanticErrors.Syntax(
                "Procedure call inside a query does not support naming results implicitly (name explicitly using `YIELD` instead)",
                call.Position,
                $"Write YIELD {string.Join(", ", signature.Columns.Select(column => column.Name))}.");
        }
    }

    private static Scope ImportedScope(CallSubqueryClause call, Scope scope)
    {
        if (call.Imports is { } imports)
        {
            var outer = Scope.OfQuery();
            foreach (var name in imports.All ? scope.Names.Distinct() : imports.Variables)
            {
                Import(name, scope, outer, imports);
            }

            return Scope.OfQuery(outer).LeavingBehind(scope, ImportHint);
        }

        return OldStyleScope(call.Body, scope);
    }

    private static void Import(string name, Scope from, Scope into, SyntaxNode node)
    {
        if (!from.TryFind(name, out var symbol))
        {
            throw SemanticErrors.UndefinedVariable(name, from, node.Position);
        }

        if (into.TryFind(name, out _))
        {
            throw SemanticErrors.AlreadyDeclared(name, node.Position);
        }

        into.Declare(name, symbol.Type, symbol.Position);
    }

    /// <summary>The scope of a body that imports by a leading WITH: that clause sees all variables around it.</summary>
    private static Scope OldStyleScope(Query body, Scope scope)
    {
        ImportingWith.Check(body);
        var imported = Scope.OfQuery();
        foreach (var name in scope.Names.Distinct())
        {
            Import(name, scope, imported, body);
        }

        return imported;
    }

    private void CheckInTransactions(CallSubqueryClause call)
    {
        if (NestedTransactions.In(call.Body) is { } nested)
        {
            throw SemanticErrors.Syntax(
                call.InTransactions is null
                    ? "CALL { ... } IN TRANSACTIONS nested in a regular CALL is not supported"
                    : "Nested CALL { ... } IN TRANSACTIONS is not supported",
                nested.Position);
        }

        if (call.InTransactions is not { } transactions)
        {
            return;
        }

        if (context.HasUpdatesOutsideBatches)
        {
            throw SemanticErrors.Syntax("CALL { ... } IN TRANSACTIONS after a write clause is not supported", call.Position);
        }

        context.Expressions.CheckOptional(transactions.RetrySeconds, ValueKinds.Number, Scope.OfQuery(), ExpressionUse.Value);
        context.Expressions.CheckOptional(transactions.BatchSize, ValueKinds.Integer, Scope.OfQuery(), ExpressionUse.Value);
        context.Expressions.CheckOptional(transactions.Concurrency, ValueKinds.Integer, Scope.OfQuery(), ExpressionUse.Value);
        RequirePositive(transactions.BatchSize);

        if (transactions.ReportVariable is { } report && transactions.ErrorMode == BatchErrorMode.Fail)
        {
            throw SemanticErrors.Syntax(
                "REPORT STATUS can only be used when specifying ON ERROR CONTINUE or ON ERROR BREAK", transactions.Position, $"Without it, `{report}` would never tell of a failure.");
        }
    }

    private static void RequirePositive(Expression? number)
    {
        if (number is IntegerLiteral { Value: <= 0 } literal)
        {
            throw SemanticErrors.Syntax($"Invalid input. '{literal.Value}' is not a valid value. Must be a positive integer.", literal.Position);
        }
    }

    private void CheckArguments(CallProcedureClause call, ProcedureSignature signature, Scope scope, bool isOnly)
    {
        if (call.Arguments is null)
        {
            if (!isOnly && signature.Arguments.Count > 0)
            {
                throw SemanticErrors.Syntax(
                    "Procedure call inside a query does not support passing arguments implicitly. Please pass arguments explicitly in parentheses after procedure name.", call.Position);
            }

            context.Parameters.UnionWith(signature.Arguments.Where(argument => !argument.IsOptional).Select(argument => argument.Name));
            return;
        }

        var required = signature.Arguments.Count(argument => !argument.IsOptional);
        if (call.Arguments.Count > signature.Arguments.Count || call.Arguments.Count < required)
        {
            var bound = required == signature.Arguments.Count ? string.Empty : call.Arguments.Count < required ? "at least " : "at most ";
            var expected = call.Arguments.Count < required ? required : signature.Arguments.Count;
            throw SemanticErrors.Syntax(
                $"Procedure call does not provide the required number of arguments: got {call.Arguments.Count} expected {bound}{expected}.",
                call.Position,
                $"{signature.Name}({string.Join(", ", signature.Arguments.Select(argument => $"{argument.Name} :: {KindNames.Of(argument.Kinds)}"))})");
        }

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var kinds = signature.Arguments[i].Kinds;
            var allowed = (kinds & ValueKinds.Float) != 0 ? kinds | ValueKinds.Integer : kinds;
            context.Expressions.Require(call.Arguments[i], allowed, scope, ExpressionUse.Value);
        }
    }

    private static void DeclareColumns(CallProcedureClause call, ProcedureSignature signature, Scope scope)
    {
        if (call.YieldAll)
        {
            foreach (var column in signature.Columns)
            {
                ClauseChecker.DeclareNew(column.Name, new StaticType(column.Kinds), scope, call);
            }

            return;
        }

        foreach (var item in call.Yield ?? [])
        {
            var column = signature.Columns.FirstOrDefault(candidate => candidate.Name == item.Field)
                ?? throw SemanticErrors.Syntax(
                    $"Unknown procedure output: `{item.Field}`", item.Position, $"It yields {string.Join(", ", signature.Columns.Select(candidate => candidate.Name))}.");
            ClauseChecker.DeclareNew(item.Name, new StaticType(column.Kinds), scope, item);
        }
    }

    private GraphException Unknown(string name, SourcePosition position) => new(
        StatusCodes.ProcedureNotFound,
        $"There is no procedure with the name `{name}` registered for this database instance. Please ensure you've spelled the procedure name correctly and that the procedure is properly deployed.",
        position,
        RemovedProcedures.Hint(name) ?? ForeignFunctions.Hint(name) ?? (NearestName.Find(name, context.Catalogue.ProcedureNames) is { } nearest ? $"Did you mean {nearest}?" : null));
}
