using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>What <c>date.truncate()</c> and its like do: cut a value to a unit, then set smaller fields.</summary>
internal static class TemporalTruncation
{
    /// <summary>
    /// The truncated value. Throws <see cref="GraphException"/> (ArgumentError) when the unit is none or too small or large for the type.
    /// </summary>
    internal static GraphValue Truncate(string unit, GraphValue value, MapValue changes, TemporalKind kind, ExecutionState state)
    {
        try
        {
            return TruncateInRange(unit, value, changes, kind, state);
        }
        catch (Exception exception) when (TemporalRange.IsLeft(exception))
        {
            throw TemporalRange.Error(StatusCodes.ArgumentError, exception);
        }
    }

    private static GraphValue TruncateInRange(string unit, GraphValue value, MapValue changes, TemporalKind kind, ExecutionState state)
    {
        if (TemporalParts.Of(value) is not { } parts)
        {
            throw new GraphException(StatusCodes.TypeError, $"Expected a temporal value for `truncate`, but got: {ValueDescription.Of(value)}");
        }

        var name = unit.ToUpperInvariant();
        var date = Date(name, parts, kind, unit);
        var time = Time(name, parts, kind, unit);
        var fields = new TemporalFields(changes);
        var zone = parts.Zone;
        if (fields.Has("timezone") && kind.HasFlag(TemporalKind.Zone))
        {
            // Truncation keeps the local time when another zone is set.
            zone = TimeZones.Find(Argument.String(fields["timezone"], "timezone"));
            fields.Remove("timezone");
        }

        var offset = ReferenceEquals(zone, parts.Zone) && kind == TemporalKind.Time ? parts.Offset : null;
        var truncated = new TemporalParts(date, time, zone, offset).ToValue(kind, zone ?? TemporalConstructor.DefaultZone);
        if (fields.IsEmpty)
        {
            return truncated;
        }

        KeepLargerFractions(name, fields, time);
        fields.Set(kind.HasFlag(TemporalKind.Date) ? kind == TemporalKind.Date ? "date" : "datetime" : "time", truncated);
        return TemporalConstructor.FromMap(fields, kind, state);
    }

    private static IsoDate? Date(string unit, TemporalParts parts, TemporalKind kind, string given)
    {
        if (!kind.HasFlag(TemporalKind.Date))
        {
            return null;
        }

        var date = parts.Date ?? throw Argument.OutOfRange("Cannot get a date from a time value.");
        return unit switch
        {
            "MILLENNIUM" => new IsoDate(Floor(date.Year, 1000), 1, 1),
            "CENTURY" => new IsoDate(Floor(date.Year, 100), 1, 1),
            "DECADE" => new IsoDate(Floor(date.Year, 10), 1, 1),
            "YEAR" => new IsoDate(date.Year, 1, 1),
            "WEEKYEAR" => IsoDate.OfWeek(date.WeekYear, 1, IsoDayOfWeek.Monday),
            "QUARTER" => new IsoDate(date.Year, (3 * (TemporalComponents.Quarter(date) - 1)) + 1, 1),
            "MONTH" => new IsoDate(date.Year, date.Month, 1),
            "WEEK" => date.PlusDays(1 - (int)date.DayOfWeek),
            "DAY" => date,
            _ => kind == TemporalKind.Date ? throw Argument.OutOfRange($"Unit too small for truncation: {given}") : date,
        };
    }

    private static LocalTime? Time(string unit, TemporalParts parts, TemporalKind kind, string given)
    {
        if (!kind.HasFlag(TemporalKind.LocalTime))
        {
            return null;
        }

        var isTime = !kind.HasFlag(TemporalKind.Date);
        var time = parts.Time ?? (isTime ? throw Argument.OutOfRange("Cannot get a time from a date value.") : LocalTime.Midnight);
        return unit switch
        {
            "MILLENNIUM" or "CENTURY" or "DECADE" or "YEAR" or "WEEKYEAR" or "QUARTER" or "MONTH" or "WEEK"
                => isTime ? throw Argument.OutOfRange($"Unit too large for truncation: {given}") : LocalTime.Midnight,
            "DAY" => LocalTime.Midnight,
            "HOUR" => new LocalTime(time.Hour, 0),
            "MINUTE" => new LocalTime(time.Hour, time.Minute),
            "SECOND" => new LocalTime(time.Hour, time.Minute, time.Second),
            "MILLISECOND" => LocalTime.FromNanosecondsSinceMidnight(Floor(time.NanosecondOfDay, 1_000_000)),
            "MICROSECOND" => LocalTime.FromNanosecondsSinceMidnight(Floor(time.NanosecondOfDay, 1_000)),
            _ => throw Argument.OutOfRange($"Unknown unit for truncation: {given}"),
        };
    }

    // Setting nanoseconds after a cut to milliseconds keeps those milliseconds.
    private static void KeepLargerFractions(string unit, TemporalFields fields, LocalTime? time)
    {
        if (time is not { } kept || unit is not ("MILLISECOND" or "MICROSECOND") || !fields.HasAny("nanosecond", "microsecond"))
        {
            return;
        }

        if (!fields.Has("millisecond"))
        {
            fields.Set("millisecond", kept.Millisecond);
        }

        if (unit == "MICROSECOND" && !fields.Has("microsecond"))
        {
            fields.Set("microsecond", kept.NanosecondOfSecond / 1_000 % 1_000);
        }
    }

    private static int Floor(int value, int unit) => value - (((value % unit) + unit) % unit);

    private static long Floor(long value, long unit) => value - (value % unit);
}
