using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>The components of durations, such as <c>duration.minutesOfHour</c> (Cypher manual, "Components of durations").</summary>
internal static class DurationComponents
{
    /// <summary>The component. Throws <see cref="GraphException"/> (ArgumentError) when there is none of that name.</summary>
    internal static GraphValue Read(GraphDuration duration, string name) => name switch
    {
        "years" => duration.Months / 12,
        "quarters" => duration.Months / 3,
        "months" => duration.Months,
        "weeks" => duration.Days / 7,
        "days" => duration.Days,
        "hours" => duration.Seconds / 3_600,
        "minutes" => duration.Seconds / 60,
        "seconds" => duration.Seconds,
        "milliseconds" => Total(duration, 1_000_000),
        "microseconds" => Total(duration, 1_000),
        "nanoseconds" => Total(duration, 1),
        "quartersOfYear" => duration.Months / 3 % 4,
        "monthsOfYear" => duration.Months % 12,
        "monthsOfQuarter" => duration.Months % 3,
        "daysOfWeek" => duration.Days % 7,
        "minutesOfHour" => duration.Seconds / 60 % 60,
        "secondsOfMinute" => duration.Seconds % 60,
        "millisecondsOfSecond" => duration.Nanoseconds / 1_000_000,
        "microsecondsOfSecond" => duration.Nanoseconds / 1_000,
        "nanosecondsOfSecond" => duration.Nanoseconds,
        _ => throw Argument.OutOfRange($"No such field: {name}"),
    };

    private static GraphValue Total(GraphDuration duration, int nanosecondsPerUnit)
    {
        var total = (((Int128)duration.Seconds * 1_000_000_000) + duration.Nanoseconds) / nanosecondsPerUnit;
        return total >= long.MinValue && total <= long.MaxValue ? (long)total : throw Execution.Expressions.Arithmetic.Overflow();
    }
}
