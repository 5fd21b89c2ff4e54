using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks expressions and finds out what their values may be.</summary>
internal sealed class ExpressionChecker(SemanticContext context)
{
    internal StaticType Check(Expression expression, Scope scope, ExpressionUse use)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.CancellationToken.ThrowIfCancellationRequested();
        var inner = use & ~ExpressionUse.Predicate;
        switch (expression)
        {
            case Variable x:
                return scope.TryFind(x.Name, out var symbol) ? symbol.Type : throw SemanticErrors.UndefinedVariable(x.Name, scope, x.Position);
            case IntegerLiteral:
                return StaticType.Integer;
            case FloatLiteral:
                return StaticType.Float;
            case StringLiteral:
                return StaticType.String;
            case BooleanLiteral:
                return StaticType.Boolean;
            case NullLiteral or Parameter or CaseOperand:
                return StaticType.Any;
            case PropertyAccess x:
                Require(x.Target, ValueKinds.Keyed, scope, inner);
                return StaticType.Any;
            case Subscript x:
                return CheckSubscript(x, scope, inner);
            case Slice x:
                var list = Require(x.Target, ValueKinds.List, scope, inner);
                CheckOptional(x.From, ValueKinds.Integer, scope, inner);
                CheckOptional(x.To, ValueKinds.Integer, scope, inner);
                return list.Kinds == ValueKinds.List ? list : StaticType.AnyList;
            case ListLiteral x:
                return CheckList(x, scope, inner);
            case MapLiteral x:
                foreach (var entry in x.Entries)
                {
                    Check(entry.Value, scope, inner);
                }

                return StaticType.Map;
            case UnaryOperation or BinaryOperation or ComparisonChain or NullPredicate or TypePredicate or NormalizedPredicate or LabelPredicate:
                return context.Operators.Check(expression, scope, use);
            case FunctionInvocation or CountStar:
                return context.Functions.Check(expression, scope, use);
            case CaseExpression x:
                return CheckCase(x, scope, inner);
            case MapProjection x:
                return CheckMapProjection(x, scope, inner);
            case ExistsSubquery or CountSubquery or CollectSubquery:
                return context.Subqueries.Check(expression, scope);
            default:
                return context.Iterations.Check(expression, scope, use);
        }
    }

    /// <summary>Checks an expression and that its values may be of the kinds that its place needs.</summary>
    internal StaticType Require(Expression expression, ValueKinds allowed, Scope scope, ExpressionUse use)
    {
        var type = Check(expression, scope, use);
        return type.MayBe(allowed) ? type : throw SemanticErrors.TypeMismatch(allowed, type, expression.Mark ?? expression.Position);
    }

    internal void CheckOptional(Expression? expression, ValueKinds allowed, Scope scope, ExpressionUse use)
    {
        if (expression is not null)
        {
            Require(expression, allowed, scope, use);
        }
    }

    /// <summary>Checks what stands after WHERE.</summary>
    internal void CheckPredicate(Expression? predicate, Scope scope, ExpressionUse use = ExpressionUse.Value) =>
        CheckOptional(predicate, ValueKinds.Boolean, scope, use | ExpressionUse.Predicate);

    private StaticType CheckSubscript(Subscript subscript, Scope scope, ExpressionUse use)
    {
        var target = Require(subscript.Target, ValueKinds.List | ValueKinds.Map | ValueKinds.Entity, scope, use);
        var index = Check(subscript.Index, scope, use);
        if (target.IsOnly(ValueKinds.List) && !index.MayBe(ValueKinds.Integer))
        {
            throw SemanticErrors.TypeMismatch(ValueKinds.Integer, index, subscript.Index.Position);
        }

        if (target.IsOnly(ValueKinds.Map | ValueKinds.Entity) && !index.MayBe(ValueKinds.String))
        {
            throw SemanticErrors.TypeMismatch(ValueKinds.String, index, subscript.Index.Position);
        }

        return target.ItemType();
    }

    private StaticType CheckList(ListLiteral list, Scope scope, ExpressionUse use)
    {
        StaticType? element = null;
        foreach (var item in list.Items)
        {
            var type = Check(item, scope, use);
            element = element is null ? type : element.Or(type);
        }

        return new StaticType(ValueKinds.List, element);
    }

    private StaticType CheckCase(CaseExpression expression, Scope scope, ExpressionUse use)
    {
        if (expression.Subject is not null)
        {
            Check(expression.Subject, scope, use);
        }

        var result = expression.Default is null ? StaticType.Any : Check(expression.Default, scope, use);
        foreach (var alternative in expression.Alternatives)
        {
            foreach (var condition in alternative.Conditions)
            {
                if (expression.Subject is null)
                {
                    Require(condition, ValueKinds.Boolean, scope, use | ExpressionUse.Predicate);
                }
                else
                {
                    Check(condition, scope, use);
                }
            }

            result = result.Or(Check(alternative.Result, scope, use));
        }

        return result;
    }

    private StaticType CheckMapProjection(MapProjection projection, Scope scope, ExpressionUse use)
    {
        Require(projection.Target, ValueKinds.Map | ValueKinds.Entity, scope, use);
        foreach (var item in projection.Items)
        {
            switch (item)
            {
                case LiteralEntry entry:
                    Check(entry.Value, scope, use);
                    break;
                case VariableSelector selector:
                    Check(new Variable(selector.Variable) { Position = selector.Position }, scope, use);
                    break;
                default:
                    break;
            }
        }

        return StaticType.Map;
    }
}
