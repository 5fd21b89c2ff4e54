using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>Makes times of day of hour, minute, second and fractions; fields that are not given come from a base time or are zero.</summary>
internal static class TimeBuilder
{
    private const int Thousand = 1_000;
    private const int Million = 1_000_000;
    private const int Billion = 1_000_000_000;

    /// <summary>Whether the map says anything about the time of day.</summary>
    internal static bool IsGiven(TemporalFields fields) => fields.HasAny("hour", "minute", "second", "millisecond", "microsecond", "nanosecond");

    /// <summary>The time. Throws <see cref="GraphException"/> (ArgumentError) when fields are missing or out of range.</summary>
    internal static LocalTime Build(TemporalFields fields, LocalTime? basis)
    {
        if (basis is null)
        {
            Require(fields, "hour", "minute", "second", "millisecond", "microsecond", "nanosecond");
            Require(fields, "minute", "second", "millisecond", "microsecond", "nanosecond");
            Require(fields, "second", "millisecond", "microsecond", "nanosecond");
        }

        var from = basis ?? LocalTime.Midnight;
        var time = new LocalTime(
            fields.Number("hour", 0, 23, from.Hour),
            fields.Number("minute", 0, 59, from.Minute),
            fields.Number("second", 0, 59, from.Second));
        return time.PlusNanoseconds(Nanoseconds(fields, from));
    }

    // Together the three make up the second; each is bounded by the next larger one that is given.
    private static int Nanoseconds(TemporalFields fields, LocalTime basis)
    {
        if (!fields.HasAny("millisecond", "microsecond", "nanosecond"))
        {
            return basis.NanosecondOfSecond;
        }

        var milliseconds = fields.Number("millisecond", 0, Thousand - 1, 0);
        var microseconds = fields.Number("microsecond", 0, fields.Has("millisecond") ? Thousand - 1 : Million - 1, 0);
        var nanoseconds = fields.Number(
            "nanosecond",
            0,
            fields.Has("microsecond") ? Thousand - 1 : fields.Has("millisecond") ? Million - 1 : Billion - 1,
            0);
        return (milliseconds * Million) + (microseconds * Thousand) + nanoseconds;
    }

    private static void Require(TemporalFields fields, string larger, params ReadOnlySpan<string> smaller)
    {
        if (!fields.Has(larger) && fields.HasAny(smaller))
        {
            throw Argument.OutOfRange($"{larger} must be specified");
        }
    }
}
