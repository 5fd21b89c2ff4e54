using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>Adds durations to temporal values: months first, then days, then seconds (Cypher manual, "Temporal operators").</summary>
internal static class TemporalArithmetic
{
    private const long SecondsPerDay = 86_400;

    /// <summary>The sum, or null when <paramref name="value"/> is neither temporal nor a duration. Throws <see cref="GraphException"/> (ArithmeticError) past the range.</summary>
    internal static GraphValue Add(GraphValue value, GraphDuration duration)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Duration => GraphValue.FromDuration(DurationArithmetic.Add(value.AsDuration(), duration)),
                ValueKind.Date => GraphValue.FromDate(AddDays(value.AsDate(), duration).PlusDays(checked((int)(duration.Seconds / SecondsPerDay)))),
                ValueKind.LocalTime => GraphValue.FromLocalTime(AddTime(value.AsLocalTime(), duration)),
                ValueKind.Time => GraphValue.FromTime(new OffsetTime(AddTime(value.AsTime().TimeOfDay, duration), value.AsTime().Offset)),
                ValueKind.LocalDateTime => GraphValue.FromLocalDateTime(AddLocal(value.AsLocalDateTime(), duration)),
                ValueKind.DateTime => GraphValue.FromDateTime(AddZoned(value.AsDateTime(), duration)),
                _ => GraphValue.Null,
            };
        }
        catch (Exception exception) when (TemporalRange.IsLeft(exception))
        {
            throw TemporalRange.Error(StatusCodes.ArithmeticError, exception);
        }
    }

    /// <summary>The difference, or null when <paramref name="value"/> is neither temporal nor a duration.</summary>
    internal static GraphValue Subtract(GraphValue value, GraphDuration duration) => Add(value, DurationArithmetic.Negate(duration));

    private static LocalDate AddDays(LocalDate date, GraphDuration duration) =>
        date.PlusMonths(checked((int)duration.Months)).PlusDays(checked((int)duration.Days));

    private static LocalTime AddTime(LocalTime time, GraphDuration duration) =>
        time.PlusSeconds(duration.Seconds % SecondsPerDay).PlusNanoseconds(duration.Nanoseconds);

    private static LocalDateTime AddLocal(LocalDateTime value, GraphDuration duration) =>
        (AddDays(value.Date, duration) + value.TimeOfDay).PlusSeconds(duration.Seconds).PlusNanoseconds(duration.Nanoseconds);

    private static ZonedDateTime AddZoned(ZonedDateTime value, GraphDuration duration)
    {
        var day = TemporalParts.InZone(AddDays(value.Date, duration) + value.TimeOfDay, value.Zone, value.Offset);
        return day.PlusSeconds(duration.Seconds).PlusNanoseconds(duration.Nanoseconds);
    }
}
