using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using NodaTime;
using NodaTime.Text;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Reads the ISO 8601 form of temporal scalars.</summary>
internal static class TemporalText
{
    internal static ValueKind KindOf(string scalar) => scalar switch
    {
        BuiltInScalars.Date => ValueKind.Date,
        BuiltInScalars.Time => ValueKind.Time,
        BuiltInScalars.LocalTime => ValueKind.LocalTime,
        BuiltInScalars.DateTime => ValueKind.DateTime,
        BuiltInScalars.LocalDateTime => ValueKind.LocalDateTime,
        BuiltInScalars.Duration => ValueKind.Duration,
        _ => ValueKind.Null,
    };

    internal static bool TryParse(string scalar, string text, out GraphValue value)
    {
        value = scalar switch
        {
            BuiltInScalars.Date => Parse(LocalDatePattern.Iso, text, GraphValue.FromDate),
            BuiltInScalars.Time => Parse(OffsetTimePattern.ExtendedIso, text, GraphValue.FromTime),
            BuiltInScalars.LocalTime => Parse(LocalTimePattern.ExtendedIso, text, GraphValue.FromLocalTime),
            BuiltInScalars.DateTime => Parse(OffsetDateTimePattern.ExtendedIso, text, dateTime => GraphValue.FromDateTime(dateTime.InFixedZone())),
            BuiltInScalars.LocalDateTime => Parse(LocalDateTimePattern.ExtendedIso, text, GraphValue.FromLocalDateTime),
            BuiltInScalars.Duration => Parse(PeriodPattern.Roundtrip, text, FromPeriod),
            _ => default,
        };
        return !value.IsNull;
    }

    private static GraphValue Parse<T>(IPattern<T> pattern, string text, Func<T, GraphValue> convert)
    {
        var result = pattern.Parse(text);
        return result.Success ? convert(result.Value) : default;
    }

    private static GraphValue FromPeriod(Period period)
    {
        var nanoseconds = (Int128)period.Nanoseconds + ((Int128)period.Ticks * 100) + ((Int128)period.Milliseconds * 1_000_000)
            + ((Int128)((period.Hours * 3600) + (period.Minutes * 60) + period.Seconds) * 1_000_000_000);
        var seconds = nanoseconds / 1_000_000_000;
        var rest = nanoseconds % 1_000_000_000;
        if (rest < 0)
        {
            rest += 1_000_000_000;
            seconds--;
        }

        return GraphValue.FromDuration(new GraphDuration((period.Years * 12L) + period.Months, (period.Weeks * 7L) + period.Days, (long)seconds, (int)rest));
    }
}
