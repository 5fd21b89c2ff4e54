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
                ValueKind.Date => GraphValue.FromDate(AddDays(value.AsIsoDate(), duration).PlusDays(duration.Seconds / SecondsPerDay)),
                ValueKind.LocalTime => GraphValue.FromLocalTime(AddTime(value.AsLocalTime(), duration)),
                ValueKind.Time => GraphValue.FromTime(new OffsetTime(AddTime(value.AsTime().TimeOfDay, duration), value.AsTime().Offset)),
                ValueKind.LocalDateTime => GraphValue.FromLocalDateTime(AddLocal(value.AsIsoLocalDateTime(), duration)),
                ValueKind.DateTime => GraphValue.FromDateTime(AddZoned(value.AsIsoDateTime(), duration)),
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

    private static IsoDate AddDays(IsoDate date, GraphDuration duration) => date.PlusMonths(duration.Months).PlusDays(duration.Days);

    private static LocalTime AddTime(LocalTime time, GraphDuration duration) =>
        time.PlusSeconds(duration.Seconds % SecondsPerDay).PlusNanoseconds(duration.Nanoseconds);

    private static IsoLocalDateTime AddLocal(IsoLocalDateTime value, GraphDuration duration) =>
        (value with { Date = AddDays(value.Date, duration) }).Plus(duration.Seconds, duration.Nanoseconds);

    private static IsoZonedDateTime AddZoned(IsoZonedDateTime value, GraphDuration duration) =>
        IsoZonedDateTime.InZone(value.Local with { Date = AddDays(value.Local.Date, duration) }, value.Zone, value.Offset).Plus(duration.Seconds, duration.Nanoseconds);
}
