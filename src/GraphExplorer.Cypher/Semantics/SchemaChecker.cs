using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks schema commands.</summary>
internal sealed class SchemaChecker(SemanticContext context)
{
    /// <summary>Checks a command and gives the columns that its YIELD and RETURN name.</summary>
    internal IReadOnlyList<string> Check(SchemaCommand command)
    {
        switch (command)
        {
            case ShowCommand show:
                return CheckYield(show.Yield, show.Where, show.Return, show.Arguments);
            case TerminateTransactions terminate:
                return CheckYield(terminate.Yield, terminate.Where, terminate.Return, terminate.Ids);
            case CreateConstraint { Kind: Syntax.ConstraintKind.Exists or Syntax.ConstraintKind.Type, Properties.Count: > 1 } constraint:
                throw SemanticErrors.Syntax(
                    "Constraint type 'IS NOT NULL' or 'IS TYPED' does not allow multiple properties", constraint.Position, "Make one constraint for each property.");
            case CreateIndex { Kind: IndexKind.Text or IndexKind.Point or IndexKind.Vector, Properties.Count: > 1 } index:
                throw SemanticErrors.Syntax(
                    $"Only single property {index.Kind.ToString().ToLowerInvariant()} indexes are supported.", index.Position, "Make one index for each property.");
            default:
                context.HasSchemaChanges = true;
                return [];
        }
    }

    /// <summary>With YIELD names the scope is known; without, the columns are the command's own and are not checked here.</summary>
    private IReadOnlyList<string> CheckYield(SyntaxList<YieldItem>? items, Expression? where, Projection? result, SyntaxList<Expression> arguments)
    {
        foreach (var argument in arguments)
        {
            context.Expressions.Check(argument, Scope.OfQuery(), ExpressionUse.Value);
        }

        if (items is null)
        {
            return result is null || result.IncludeExisting ? [] : [.. result.Items.Select(item => item.Name)];
        }

        var scope = Scope.OfQuery();
        foreach (var item in items)
        {
            if (scope.TryFind(item.Name, out _))
            {
                throw SemanticErrors.AlreadyDeclared(item.Name, item.Position);
            }

            scope.Declare(item.Name, StaticType.Any, item.Position);
        }

        if (where is not null)
        {
            context.Expressions.CheckPredicate(where, scope);
        }

        return result is null ? [.. items.Select(item => item.Name)] : context.Projections.CheckReturn(result, scope, needsAliases: false).ConvertAll(column => column.Name);
    }
}
