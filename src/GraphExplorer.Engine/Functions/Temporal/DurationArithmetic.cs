using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>
/// The arithmetic of durations, group by group. The fraction of a larger group that multiplication and division leave moves to the smaller
/// groups, where a month is 2,629,746 seconds (1/12 of 365.2425 days) and a day is 24 hours.
/// </summary>
internal static class DurationArithmetic
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const decimal SecondsPerMonth = 2_629_746m;
    private const decimal SecondsPerDay = 86_400m;

    /// <summary>A duration of whole groups. Throws <see cref="GraphException"/> (ArithmeticError) past the range.</summary>
    internal static GraphDuration Of(Int128 months, Int128 days, Int128 seconds, Int128 nanoseconds)
    {
        var total = (seconds * NanosecondsPerSecond) + nanoseconds;
        var wholeSeconds = total / NanosecondsPerSecond;
        var rest = total % NanosecondsPerSecond;
        if (rest < 0)
        {
            wholeSeconds--;
            rest += NanosecondsPerSecond;
        }

        return new GraphDuration(Narrow(months), Narrow(days), Narrow(wholeSeconds), (int)rest);
    }

    /// <summary>A duration of groups that may have fractions.</summary>
    internal static GraphDuration Of(decimal months, decimal days, decimal seconds, decimal nanoseconds)
    {
        try
        {
            var wholeMonths = decimal.Truncate(months);
            days += (months - wholeMonths) * SecondsPerMonth / SecondsPerDay;
            var wholeDays = decimal.Truncate(days);
            seconds += (days - wholeDays) * SecondsPerDay;
            var wholeSeconds = decimal.Truncate(seconds);
            nanoseconds += (seconds - wholeSeconds) * NanosecondsPerSecond;
            return Of((Int128)wholeMonths, (Int128)wholeDays, (Int128)wholeSeconds, (Int128)decimal.Truncate(decimal.Round(nanoseconds, 6)));
        }
        catch (OverflowException)
        {
            throw Arithmetic.Overflow();
        }
    }

    internal static GraphDuration Add(GraphDuration left, GraphDuration right) => Of(
        (Int128)left.Months + right.Months,
        (Int128)left.Days + right.Days,
        (Int128)left.Seconds + right.Seconds,
        (Int128)left.Nanoseconds + right.Nanoseconds);

    internal static GraphDuration Negate(GraphDuration value) => Of(-(Int128)value.Months, -(Int128)value.Days, -(Int128)value.Seconds, -(Int128)value.Nanoseconds);

    internal static GraphDuration Multiply(GraphDuration value, GraphValue factor)
    {
        if (factor.IsInteger)
        {
            Int128 times = factor.AsInteger();
            return Of(value.Months * times, value.Days * times, 0, ((value.Seconds * (Int128)NanosecondsPerSecond) + value.Nanoseconds) * times);
        }

        try
        {
            var times = ToDecimal(factor);
            return Of(value.Months * times, value.Days * times, value.Seconds * times, value.Nanoseconds * times);
        }
        catch (OverflowException)
        {
            throw Arithmetic.Overflow();
        }
    }

    /// <summary>Throws <see cref="GraphException"/> (ArithmeticError) for a divisor of zero.</summary>
    internal static GraphDuration Divide(GraphDuration value, GraphValue divisor)
    {
        try
        {
            var by = ToDecimal(divisor);
            return by == 0
                ? throw new GraphException(StatusCodes.ArithmeticError, "/ by zero")
                : Of(value.Months / by, value.Days / by, value.Seconds / by, value.Nanoseconds / by);
        }
        catch (OverflowException)
        {
            throw Arithmetic.Overflow();
        }
    }

    /// <summary>A number as a decimal. Throws <see cref="GraphException"/> (ArithmeticError) when it is out of range or no number.</summary>
    internal static decimal ToDecimal(GraphValue number)
    {
        try
        {
            return number.IsInteger ? number.AsInteger() : (decimal)number.AsFloat();
        }
        catch (OverflowException)
        {
            throw Arithmetic.Overflow();
        }
    }

    private static long Narrow(Int128 value) => value >= long.MinValue && value <= long.MaxValue ? (long)value : throw Arithmetic.Overflow();
}
