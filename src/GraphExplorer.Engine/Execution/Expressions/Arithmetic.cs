using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>
/// The arithmetic of numbers and durations (Cypher manual, "Mathematical operators"): integers are exact and overflow is an error, floats
/// follow IEEE 754, so a float division by zero is no error.
/// </summary>
internal static class Arithmetic
{
    internal static GraphValue Add(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? throw Overflow() : sum;
    }

    internal static GraphValue Subtract(GraphValue left, GraphValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var (minuend, subtrahend) = (left.AsInteger(), right.AsInteger());
            var difference = unchecked(minuend - subtrahend);
            return ((minuend ^ subtrahend) & (minuend ^ difference)) < 0 ? throw Overflow() : difference;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.AsFloat() - right.AsFloat();
        }

        return right.Kind == ValueKind.Duration && TemporalArithmetic.Subtract(left, right.AsDuration()) is { IsNull: false } temporal
            ? temporal
            : throw Mismatch($"Cannot subtract `{ValueDescription.RuntimeType(right)}` from `{ValueDescription.RuntimeType(left)}`");
    }

    internal static GraphValue Multiply(GraphValue left, GraphValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var high = Math.BigMul(left.AsInteger(), right.AsInteger(), out long low);
            return high == low >> 63 ? low : throw Overflow();
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.AsFloat() * right.AsFloat();
        }

        if (left.Kind == ValueKind.Duration && right.IsNumber)
        {
            return GraphValue.FromDuration(DurationArithmetic.Multiply(left.AsDuration(), right));
        }

        return left.IsNumber && right.Kind == ValueKind.Duration
            ? GraphValue.FromDuration(DurationArithmetic.Multiply(right.AsDuration(), left))
            : throw Mismatch($"Cannot multiply `{ValueDescription.RuntimeType(left)}` and `{ValueDescription.RuntimeType(right)}`");
    }

    internal static GraphValue Divide(GraphValue left, GraphValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var (dividend, divisor) = (left.AsInteger(), right.AsInteger());
            return divisor switch
            {
                0 => throw ByZero(),
                -1 when dividend == long.MinValue => throw Overflow(),
                _ => dividend / divisor,
            };
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.AsFloat() / right.AsFloat();
        }

        return left.Kind == ValueKind.Duration && right.IsNumber
            ? GraphValue.FromDuration(DurationArithmetic.Divide(left.AsDuration(), right))
            : throw Mismatch($"Cannot divide `{ValueDescription.RuntimeType(left)}` by `{ValueDescription.RuntimeType(right)}`");
    }

    internal static GraphValue Modulo(GraphValue left, GraphValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return right.AsInteger() switch
            {
                0 => throw ByZero(),
                -1 => 0,
                var divisor => left.AsInteger() % divisor,
            };
        }

        return left.IsNumber && right.IsNumber
            ? left.AsFloat() % right.AsFloat()
            : throw Mismatch($"Cannot calculate modulus of `{ValueDescription.RuntimeType(left)}` and `{ValueDescription.RuntimeType(right)}`");
    }

    internal static GraphValue Power(GraphValue left, GraphValue right) => left.IsNumber && right.IsNumber
        ? Math.Pow(left.AsFloat(), right.AsFloat())
        : throw Mismatch($"Cannot raise `{ValueDescription.RuntimeType(left)}` to the power of `{ValueDescription.RuntimeType(right)}`");

    internal static GraphValue Negate(GraphValue value)
    {
        if (value.IsInteger)
        {
            return value.AsInteger() == long.MinValue ? throw Overflow() : -value.AsInteger();
        }

        if (value.IsFloat)
        {
            return -value.AsFloat();
        }

        return value.Kind == ValueKind.Duration
            ? GraphValue.FromDuration(DurationArithmetic.Multiply(value.AsDuration(), -1))
            : throw ValueDescription.Mismatch("Float, Integer or Duration", value);
    }

    internal static GraphValue Identity(GraphValue value) =>
        value.IsNumber || value.Kind == ValueKind.Duration ? value : throw ValueDescription.Mismatch("Float, Integer or Duration", value);

    internal static GraphException Overflow() => new(StatusCodes.ArithmeticError, "long overflow");

    private static GraphException ByZero() => new(StatusCodes.ArithmeticError, "/ by zero");

    private static GraphException Mismatch(string message) => new(StatusCodes.TypeError, message);
}
