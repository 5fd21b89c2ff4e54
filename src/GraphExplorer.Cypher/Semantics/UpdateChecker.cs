using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks the clauses that change the graph.</summary>
internal sealed class UpdateChecker(SemanticContext context)
{
    internal static bool IsUpdate(Clause clause) =>
        clause is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;

    internal void Check(Clause clause, Scope scope)
    {
        context.NoteUpdate();
        switch (clause)
        {
            case CreateClause x:
                context.Creations.Check(x.Pattern, scope, isMerge: false);
                break;
            case MergeClause x:
                context.Creations.Check([x.Pattern], scope, isMerge: true);
                CheckItems(x.OnCreate, scope);
                CheckItems(x.OnMatch, scope);
                break;
            case SetClause x:
                CheckItems(x.Items, scope);
                break;
            case RemoveClause x:
                foreach (var item in x.Items)
                {
                    Check(item, scope);
                }

                break;
            case DeleteClause x:
                foreach (var target in x.Targets)
                {
                    CheckDeleted(target, scope);
                }

                break;
            case ForeachClause x:
                CheckForeach(x, scope);
                break;
            default:
                throw new InvalidOperationException($"Clause {clause.GetType().Name} is not known.");
        }
    }

    private void CheckItems(SyntaxList<SetItem> items, Scope scope)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case SetProperty x:
                    CheckTarget(x.Target, scope);
                    context.Expressions.Check(x.Value, scope, ExpressionUse.Value);
                    break;
                case SetAllProperties x:
                    CheckEntity(x.Variable, scope, x, ValueKinds.Entity);
                    context.Expressions.Require(x.Value, ValueKinds.Map | ValueKinds.Entity, scope, ExpressionUse.Value);
                    break;
                case AddProperties x:
                    CheckEntity(x.Variable, scope, x, ValueKinds.Entity);
                    context.Expressions.Require(x.Value, ValueKinds.Map | ValueKinds.Entity, scope, ExpressionUse.Value);
                    break;
                case SetLabels x:
                    CheckLabels(x.Variable, x.Labels, scope, x);
                    break;
                default:
                    throw new InvalidOperationException($"{item.GetType().Name} is not known.");
            }
        }
    }

    private void Check(RemoveItem item, Scope scope)
    {
        if (item is RemoveLabels labels)
        {
            CheckLabels(labels.Variable, labels.Labels, scope, labels);
        }
        else if (item is RemoveProperty property)
        {
            CheckTarget(property.Target, scope);
        }
    }

    private void CheckTarget(Expression target, Scope scope)
    {
        var owner = target switch
        {
            PropertyAccess access => access.Target,
            Subscript subscript => subscript.Target,
            _ => throw new InvalidOperationException($"{target.GetType().Name} cannot be set."),
        };
        var type = context.Expressions.Require(owner, ValueKinds.Keyed, scope, ExpressionUse.Value);
        if (!type.MayBe(ValueKinds.Entity))
        {
            throw SemanticErrors.TypeMismatch(ValueKinds.Entity, type, owner.Position);
        }

        if (target is Subscript { Index: var index })
        {
            context.Expressions.Require(index, ValueKinds.String, scope, ExpressionUse.Value);
        }
    }

    private void CheckEntity(string variable, Scope scope, SyntaxNode node, ValueKinds allowed) =>
        context.Expressions.Require(new Variable(variable) { Position = node.Position }, allowed, scope, ExpressionUse.Value);

    private void CheckLabels(string variable, SyntaxList<LabelExpression> labels, Scope scope, SyntaxNode node)
    {
        CheckEntity(variable, scope, node, ValueKinds.Node);
        foreach (var label in labels)
        {
            context.Patterns.CheckLabel(label, scope, isRelationship: false);
        }
    }

    private void CheckDeleted(Expression target, Scope scope)
    {
        if (target is LabelPredicate)
        {
            throw SemanticErrors.Syntax("DELETE doesn't support removing labels from a node. Try REMOVE.", target.Position);
        }

        context.Expressions.Require(target, ValueKinds.Entity | ValueKinds.Path | ValueKinds.List, scope, ExpressionUse.Value);
    }

    private void CheckForeach(ForeachClause clause, Scope scope)
    {
        var list = context.Expressions.Require(clause.List, ValueKinds.List, scope, ExpressionUse.Value);
        if (scope.TryFind(clause.Variable, out _))
        {
            throw SemanticErrors.AlreadyDeclared(clause.Variable, clause.Position);
        }

        var nested = scope.Nested();
        nested.Declare(clause.Variable, list.ItemType(), clause.Position);
        foreach (var update in clause.Updates)
        {
            if (!IsUpdate(update))
            {
                throw SemanticErrors.Syntax($"Invalid use of {ClauseNames.Of(update)} inside FOREACH", update.Position, "FOREACH holds updating clauses; use UNWIND or CALL { … } for others.");
            }

            Check(update, nested);
        }
    }
}
