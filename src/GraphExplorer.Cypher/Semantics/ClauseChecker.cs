using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks clauses one by one, and gives the scope of the next.</summary>
internal sealed class ClauseChecker(SemanticContext context)
{
    internal Scope Check(Clause clause, Scope scope, bool isOnly)
    {
        switch (clause)
        {
            case MatchClause x:
                CheckMatch(x, scope);
                return scope;
            case WithClause x:
                return context.Projections.CheckWith(x, scope);
            case UnwindClause x:
                var list = context.Expressions.Check(x.List, scope, ExpressionUse.Value);
                DeclareNew(x.Variable, list.ItemType(), scope, x);
                return scope;
            case LoadCsvClause x:
                context.Expressions.Require(x.Url, ValueKinds.String, scope, ExpressionUse.Value);
                DeclareNew(x.Variable, x.WithHeaders ? StaticType.Map : StaticType.ListOf(StaticType.String), scope, x);
                return scope;
            case CallProcedureClause x:
                context.Calls.CheckProcedure(x, scope, isOnly);
                return scope;
            case CallSubqueryClause x:
                context.Calls.CheckSubquery(x, scope);
                return scope;
            case UseClause or FinishClause:
                return scope;
            default:
                context.Updates.Check(clause, scope);
                return scope;
        }
    }

    /// <summary>Declares a variable that must not be there yet.</summary>
    internal static void DeclareNew(string name, StaticType type, Scope scope, SyntaxNode node)
    {
        if (scope.TryFind(name, out _))
        {
            throw SemanticErrors.AlreadyDeclared(name, node.Position);
        }

        scope.Declare(name, type, node.Position);
    }

    private void CheckMatch(MatchClause match, Scope scope)
    {
        context.Patterns.DeclareMatch(match, scope);
        context.Expressions.CheckPredicate(match.Where, scope);
        foreach (var hint in match.Hints)
        {
            var names = hint.Kind == MatchHintKind.Join ? hint.Names.Prepend(hint.Variable) : [hint.Variable];
            foreach (var name in names)
            {
                if (!scope.TryFind(name, out _))
                {
                    throw SemanticErrors.UndefinedVariable(name, scope, hint.Position);
                }
            }

            HintChecker.Check(hint, match);
        }

        if (match.Pattern.Count > 1)
        {
            CartesianProducts.Note(match, context.Notifications);
        }
    }
}
