using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks operators.</summary>
internal sealed class OperatorChecker(SemanticContext context)
{
    private const ValueKinds Scalable = ValueKinds.Number | ValueKinds.Duration;
    private const ValueKinds Subtractable = ValueKinds.Number | ValueKinds.Duration | ValueKinds.Temporal;

    internal StaticType Check(Expression expression, Scope scope, ExpressionUse use)
    {
        var inner = use & ~ExpressionUse.Predicate;
        switch (expression)
        {
            case UnaryOperation { Operator: UnaryOperator.Not } x:
                context.Expressions.Require(x.Operand, ValueKinds.Boolean, scope, inner | ExpressionUse.Predicate);
                return StaticType.Boolean;
            case UnaryOperation x:
                return Narrow(context.Expressions.Require(x.Operand, Scalable, scope, inner));
            case BinaryOperation x:
                return CheckBinary(x, scope, inner);
            case ComparisonChain x:
                context.Expressions.Check(x.First, scope, inner);
                foreach (var link in x.Links)
                {
                    context.Expressions.Check(link.Operand, scope, inner);
                }

                return StaticType.Boolean;
            case NullPredicate x:
                context.Expressions.Check(x.Operand, scope, inner);
                return StaticType.Boolean;
            case TypePredicate x:
                context.Expressions.Check(x.Operand, scope, inner);
                return StaticType.Boolean;
            case NormalizedPredicate x:
                context.Expressions.Check(x.Operand, scope, inner);
                return StaticType.Boolean;
            case LabelPredicate x:
                var type = context.Expressions.Require(x.Operand, ValueKinds.Entity, scope, inner);
                context.Patterns.CheckLabel(x.Label, scope, isRelationship: type.Kinds == ValueKinds.Relationship);
                return StaticType.Boolean;
            default:
                throw new InvalidOperationException($"Operator {expression.GetType().Name} is not known.");
        }
    }

    private static StaticType Narrow(StaticType operand) => operand.IsOnly(ValueKinds.Number) ? operand : StaticType.Any;

    private static StaticType Arithmetic(StaticType left, StaticType right)
    {
        if (!left.IsOnly(ValueKinds.Number) || !right.IsOnly(ValueKinds.Number))
        {
            return StaticType.Any;
        }

        return left.Kinds == ValueKinds.Integer && right.Kinds == ValueKinds.Integer ? StaticType.Integer
            : left.Kinds == ValueKinds.Float || right.Kinds == ValueKinds.Float ? StaticType.Float
            : StaticType.Number;
    }

    private StaticType CheckBinary(BinaryOperation operation, Scope scope, ExpressionUse use)
    {
        switch (operation.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor:
                context.Expressions.Require(operation.Left, ValueKinds.Boolean, scope, use | ExpressionUse.Predicate);
                context.Expressions.Require(operation.Right, ValueKinds.Boolean, scope, use | ExpressionUse.Predicate);
                return StaticType.Boolean;
            case BinaryOperator.In:
                context.Expressions.Check(operation.Left, scope, use);
                context.Expressions.Require(operation.Right, ValueKinds.List, scope, use);
                return StaticType.Boolean;
            case BinaryOperator.Subtract:
                return Arithmetic(context.Expressions.Require(operation.Left, Subtractable, scope, use), context.Expressions.Require(operation.Right, Subtractable, scope, use));
            case BinaryOperator.Multiply or BinaryOperator.Divide:
                return Arithmetic(context.Expressions.Require(operation.Left, Scalable, scope, use), context.Expressions.Require(operation.Right, Scalable, scope, use));
            case BinaryOperator.Modulo:
                return Arithmetic(
                    context.Expressions.Require(operation.Left, ValueKinds.Number, scope, use), context.Expressions.Require(operation.Right, ValueKinds.Number, scope, use));
            case BinaryOperator.Power:
                context.Expressions.Require(operation.Left, ValueKinds.Number, scope, use);
                context.Expressions.Require(operation.Right, ValueKinds.Number, scope, use);
                return StaticType.Float;
            case BinaryOperator.Add:
                return CheckAddition(operation, scope, use);
            case BinaryOperator.Concatenate:
                const ValueKinds Joinable = ValueKinds.String | ValueKinds.List;
                var (first, second) = (context.Expressions.Check(operation.Left, scope, use), context.Expressions.Check(operation.Right, scope, use));
                return first.MayBe(Joinable) && second.MayBe(Joinable)
                    ? first.Or(second)
                    : throw SemanticErrors.TypeMismatch(
                        Joinable,
                        first.MayBe(Joinable) ? second : first,
                        (first.MayBe(Joinable) ? operation.Right : operation.Left).Position,
                        first.IsOnly(ValueKinds.Boolean) || second.IsOnly(ValueKinds.Boolean) ? "Write OR for the logical disjunction." : null);
            default:
                context.Expressions.Check(operation.Left, scope, use);
                context.Expressions.Check(operation.Right, scope, use);
                return StaticType.Boolean;
        }
    }

    /// <summary>What can be added: numbers, strings with numbers and strings, lists with anything, temporal values with durations.</summary>
    private StaticType CheckAddition(BinaryOperation operation, Scope scope, ExpressionUse use)
    {
        var left = context.Expressions.Check(operation.Left, scope, use);
        var right = context.Expressions.Check(operation.Right, scope, use);
        if (left.IsOnly(ValueKinds.Number) && right.IsOnly(ValueKinds.Boolean | ValueKinds.Map | ValueKinds.Entity | ValueKinds.Path))
        {
            throw SemanticErrors.TypeMismatch(ValueKinds.Number | ValueKinds.String | ValueKinds.List, right, operation.Right.Position);
        }

        if (left.IsOnly(ValueKinds.Boolean | ValueKinds.Map) && right.IsOnly(ValueKinds.Number | ValueKinds.Boolean | ValueKinds.Map))
        {
            throw SemanticErrors.TypeMismatch(ValueKinds.Number | ValueKinds.String | ValueKinds.List | ValueKinds.Temporal | ValueKinds.Duration, left, operation.Left.Position);
        }

        if (left.Kinds == ValueKinds.List || right.Kinds == ValueKinds.List)
        {
            return left.Kinds == ValueKinds.List && right.Kinds == ValueKinds.List ? left.Or(right) : StaticType.AnyList;
        }

        return left.Kinds == ValueKinds.String && right.IsOnly(ValueKinds.String | ValueKinds.Number) ? StaticType.String : Arithmetic(left, right);
    }
}
