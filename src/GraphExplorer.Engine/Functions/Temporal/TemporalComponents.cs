using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>The components of dates and times, such as <c>date.year</c> (Cypher manual, "Components of temporal instants").</summary>
internal static class TemporalComponents
{
    /// <summary>The component. Throws <see cref="GraphException"/> (ArgumentError) when the type has no such component.</summary>
    internal static GraphValue Read(GraphValue value, string name)
    {
        var parts = TemporalParts.Of(value)!.Value;
        var component = GraphValue.Null;
        if (parts.Date is { } date)
        {
            component = OfDate(date, name);
        }

        if (component.IsNull && parts.Time is { } time)
        {
            component = OfTime(time, name);
        }

        if (component.IsNull && parts.Offset is { } offset)
        {
            component = OfZone(parts.Zone!, offset, name, value);
        }

        return component.IsNull ? throw Argument.OutOfRange($"No such field: {name}") : component;
    }

    internal static int Quarter(IsoDate date) => ((date.Month - 1) / 3) + 1;

    internal static int DayOfQuarter(IsoDate date) => (int)(date.EpochDay - new IsoDate(date.Year, (3 * (Quarter(date) - 1)) + 1, 1).EpochDay) + 1;

    private static GraphValue OfDate(IsoDate date, string name) => name switch
    {
        "year" => date.Year,
        "quarter" => Quarter(date),
        "month" => date.Month,
        "week" => date.Week,
        "weekYear" => date.WeekYear,
        "day" => date.Day,
        "ordinalDay" => date.DayOfYear,
        "dayOfQuarter" => DayOfQuarter(date),
        "weekDay" or "dayOfWeek" => (int)date.DayOfWeek,
        _ => GraphValue.Null,
    };

    private static GraphValue OfTime(LocalTime time, string name) => name switch
    {
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Millisecond,
        "microsecond" => time.NanosecondOfSecond / 1_000,
        "nanosecond" => time.NanosecondOfSecond,
        _ => GraphValue.Null,
    };

    private static GraphValue OfZone(DateTimeZone zone, Offset offset, string name, GraphValue value) => name switch
    {
        "timezone" => zone is { MinOffset: var low } && low == zone.MaxOffset && zone.Id.StartsWith("UTC", StringComparison.Ordinal) ? TimeZones.Format(offset) : zone.Id,
        "offset" => TimeZones.Format(offset),
        "offsetMinutes" => offset.Seconds / 60,
        "offsetSeconds" => offset.Seconds,
        "epochSeconds" when value.Kind == ValueKind.DateTime => value.AsIsoDateTime().EpochSecond,
        "epochMillis" when value.Kind == ValueKind.DateTime => EpochMillis(value.AsIsoDateTime()),
        _ => GraphValue.Null,
    };

    private static long EpochMillis(IsoZonedDateTime value) => (value.EpochSecond * 1_000) + (value.Nanosecond / 1_000_000);
}
