using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>Finds time zones by name (<c>Europe/Kyiv</c>) or offset (<c>+02:00</c>, <c>+0200</c>, <c>+02</c>, <c>Z</c>).</summary>
internal static partial class TimeZones
{
    private const int LargestOffsetHours = 18;

    /// <summary>The zone. Throws <see cref="GraphException"/> (ArgumentError) when there is none of that name.</summary>
    internal static DateTimeZone Find(string name) =>
        TryOffset(name) is { } offset
            ? DateTimeZone.ForOffset(offset)
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name.Replace(' ', '_'))
                ?? throw Argument.OutOfRange($"Invalid value for TimeZone: {name}");

    /// <summary>The offset that a text says, or null when it says none.</summary>
    internal static Offset? TryOffset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return Offset.Zero;
        }

        if (!OffsetPattern().IsMatch(text))
        {
            return null;
        }

        var match = OffsetPattern().Match(text.ToString());
        var seconds = (Number(match, "hours") * 3600) + (Number(match, "minutes") * 60) + Number(match, "seconds");
        if (seconds > LargestOffsetHours * 3600)
        {
            throw Argument.OutOfRange($"Invalid value for TimeZone: {text}");
        }

        return Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
    }

    /// <summary>The offset as <c>offset</c> components show it: <c>+01:00</c>, <c>Z</c>.</summary>
    internal static string Format(Offset offset)
    {
        if (offset == Offset.Zero)
        {
            return "Z";
        }

        var seconds = Math.Abs(offset.Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds % 60:00}");
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A[+-](?<hours>[0-9]{1,2})(?::?(?<minutes>[0-5][0-9])(?::?(?<seconds>[0-5][0-9]))?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OffsetPattern();
}
