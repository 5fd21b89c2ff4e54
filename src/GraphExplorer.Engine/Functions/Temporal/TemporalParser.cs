using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>Reads dates and times in the forms of ISO 8601 that Cypher takes (Cypher manual, "Temporal values": calendar, week, quarter and ordinal dates).</summary>
internal static partial class TemporalParser
{
    private const int LongestText = 100;

    /// <summary>The parts that a text of a type says. Throws <see cref="GraphException"/> (SyntaxError) when it is malformed.</summary>
    internal static TemporalParts Parse(string text, TemporalKind kind)
    {
        if (text.Length > LongestText)
        {
            throw Malformed(text, kind);
        }

        try
        {
            var dateText = text;
            var timeText = text;
            if (kind.HasFlag(TemporalKind.Date))
            {
                var separator = text.IndexOf('T', StringComparison.OrdinalIgnoreCase);
                dateText = separator < 0 || kind == TemporalKind.Date ? text : text[..separator];
                timeText = separator < 0 ? string.Empty : text[(separator + 1)..];
            }

            IsoDate? date = kind.HasFlag(TemporalKind.Date) ? ParseDate(dateText) ?? throw Malformed(text, kind) : null;
            if (kind == TemporalKind.Date || timeText.Length == 0)
            {
                return kind.HasFlag(TemporalKind.Date) ? new TemporalParts(date, null, null, null) : throw Malformed(text, kind);
            }

            var match = TimePattern().Match(timeText);
            if (!match.Success || (!kind.HasFlag(TemporalKind.Zone) && (match.Groups["offset"].Success || match.Groups["zone"].Success)))
            {
                throw Malformed(text, kind);
            }

            var offset = match.Groups["offset"].Success ? TimeZones.TryOffset(match.Groups["offset"].ValueSpan) : null;
            var zone = match.Groups["zone"].Success ? TimeZones.Find(match.Groups["zone"].Value) : offset is { } fixedOffset ? DateTimeZone.ForOffset(fixedOffset) : null;
            return new TemporalParts(date, Time(match), zone, offset);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new GraphException(StatusCodes.SyntaxError, Malformed(text, kind).Message, innerException: exception);
        }
    }

    private static IsoDate? ParseDate(string text)
    {
        var match = DatePattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match, "year", 1);
        if (match.Groups["week"].Success)
        {
            return IsoDate.OfWeek(year, Number(match, "week", 1), (IsoDayOfWeek)Number(match, "weekday", 1));
        }

        if (match.Groups["quarter"].Success)
        {
            var first = new IsoDate(year, (3 * (Number(match, "quarter", 1) - 1)) + 1, 1);
            var date = first.PlusDays(Number(match, "quarterday", 1) - 1);
            return date < first.PlusMonths(3) && date >= first ? date : null;
        }

        if (match.Groups["ordinal"].Success)
        {
            var date = new IsoDate(year, 1, 1).PlusDays(Number(match, "ordinal", 1) - 1);
            return date.Year == year ? date : null;
        }

        return new IsoDate(year, Number(match, "month", 1), Number(match, "day", 1));
    }

    private static LocalTime Time(Match match)
    {
        var fraction = match.Groups["fraction"];
        var nanoseconds = fraction.Success ? int.Parse(fraction.Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;
        return new LocalTime(Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0)).PlusNanoseconds(nanoseconds);
    }

    private static int Number(Match match, string group, int absent) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : absent;

    private static GraphException Malformed(string text, TemporalKind kind) =>
        new(StatusCodes.SyntaxError, $"Text cannot be parsed to a {(kind == TemporalKind.DateTime ? "DateTime" : kind.ToString())}\n\"{(text.Length > LongestText ? text[..LongestText] : text)}\"\n ^");

    [GeneratedRegex(
        @"\A(?<year>[+-][0-9]{1,9}|[0-9]{4})(?:-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?|(?<month>[0-9]{2})(?<day>[0-9]{2})?|-?W(?<week>[0-9]{1,2})(?:-?(?<weekday>[1-7]))?|-?Q(?<quarter>[1-4])(?:-?(?<quarterday>[0-9]{1,2}))?|-?(?<ordinal>[0-9]{3}))?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"\A(?<hour>[0-9]{1,2})(?::?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?)?(?<offset>Z|z|[+-][0-9:]{1,8})?(?:\[(?<zone>[A-Za-z0-9_/+: -]+)\])?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex TimePattern();
}
