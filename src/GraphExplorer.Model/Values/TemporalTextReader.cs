using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace GraphExplorer.Model;

/// <summary>Reads the ISO 8601 form of temporal values, as <see cref="GraphValueText.FormatTemporal"/> writes it.</summary>
public static partial class TemporalTextReader
{
    /// <summary>Reads a text as a temporal value of a kind. False when it is malformed or the kind is not temporal.</summary>
    public static bool TryRead(ValueKind kind, string text, out GraphValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = kind switch
        {
            ValueKind.Date => ParseDate(text) is { } date ? GraphValue.FromDate(date) : default,
            ValueKind.Time => Parse(OffsetTimePattern.ExtendedIso, text, GraphValue.FromTime),
            ValueKind.LocalTime => Parse(LocalTimePattern.ExtendedIso, text, GraphValue.FromLocalTime),
            ValueKind.DateTime => ParseDateTime(text),
            ValueKind.LocalDateTime => ParseLocalDateTime(text) is { } local ? GraphValue.FromLocalDateTime(local) : default,
            ValueKind.Duration => ParseDuration(text),
            _ => default,
        };
        return !value.IsNull;
    }

    // NodaTime's patterns read four digits of a year, and Cypher has nine of them.
    private static IsoDate? ParseDate(string text)
    {
        var match = DatePattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= IsoDate.DaysInMonth(year, month) ? new IsoDate(year, month, day) : null;
    }

    private static IsoLocalDateTime? ParseLocalDateTime(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is > 0 and var separator
        && ParseDate(text[..separator]) is { } date
        && LocalTimePattern.ExtendedIso.Parse(text[(separator + 1)..]) is { Success: true, Value: var time }
            ? new IsoLocalDateTime(date, time)
            : null;

    private static (IsoLocalDateTime Local, Offset Offset)? ParseOffsetDateTime(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is > 0 and var separator
        && ParseDate(text[..separator]) is { } date
        && OffsetTimePattern.ExtendedIso.Parse(text[(separator + 1)..]) is { Success: true, Value: var time }
            ? (new IsoLocalDateTime(date, time.TimeOfDay), time.Offset)
            : null;

    // With an offset, a zone in brackets, or both; the offset decides between the two moments of an overlap.
    private static GraphValue ParseDateTime(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return ParseOffsetDateTime(text) is { } fixedOffset
                ? GraphValue.FromDateTime(IsoZonedDateTime.InZone(fixedOffset.Local, DateTimeZone.ForOffset(fixedOffset.Offset)))
                : default;
        }

        if (text[^1] != ']' || DateTimeZoneProviders.Tzdb.GetZoneOrNull(text[(bracket + 1)..^1]) is not { } zone)
        {
            return default;
        }

        var moment = text[..bracket];
        if (ParseOffsetDateTime(moment) is { } withOffset)
        {
            return GraphValue.FromDateTime(IsoZonedDateTime.InZone(withOffset.Local, zone, withOffset.Offset));
        }

        return ParseLocalDateTime(moment) is { } local ? GraphValue.FromDateTime(IsoZonedDateTime.InZone(local, zone)) : default;
    }

    private static GraphValue Parse<T>(IPattern<T> pattern, string text, Func<T, GraphValue> convert)
    {
        var result = pattern.Parse(text);
        return result.Success ? convert(result.Value) : default;
    }

    private static GraphValue ParseDuration(string text)
    {
        var match = DurationPattern().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T'))
        {
            return default;
        }

        try
        {
            checked
            {
                var seconds = (Whole(match, "hours") * 3_600) + (Whole(match, "minutes") * 60);
                var fraction = match.Groups["fraction"].Success ? int.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;
                var negative = match.Groups["seconds"].ValueSpan.StartsWith("-");
                var (second, nanosecond) = Moment.Add(seconds, 0, Whole(match, "seconds"), negative ? -fraction : fraction);
                return GraphValue.FromDuration(new GraphDuration(
                    (Whole(match, "years") * 12) + Whole(match, "months"), (Whole(match, "weeks") * 7) + Whole(match, "days"), second, nanosecond));
            }
        }
        catch (OverflowException)
        {
            return default;
        }
    }

    private static long Whole(Match match, string group) => match.Groups[group].Success
        ? long.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(@"\A(?<year>\d{4}|[-+]\d{4,9})-(?<month>\d{2})-(?<day>\d{2})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    // Only seconds may have a fraction here: how larger units share theirs out is for the functions of Cypher to say.
    [GeneratedRegex(
        @"\AP(?:(?<years>-?\d{1,19})Y)?(?:(?<months>-?\d{1,19})M)?(?:(?<weeks>-?\d{1,19})W)?(?:(?<days>-?\d{1,19})D)?(?:T(?:(?<hours>-?\d{1,19})H)?(?:(?<minutes>-?\d{1,19})M)?(?:(?<seconds>-?\d{1,19})(?:[.,](?<fraction>\d{1,9}))?S)?)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex DurationPattern();
}
