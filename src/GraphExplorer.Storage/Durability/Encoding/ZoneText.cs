using System.Globalization;
using NodaTime;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>Time zones as text: the name in the time zone database, or a fixed offset as its sign and seconds (<c>+3600</c>).</summary>
internal static class ZoneText
{
    private const int LargestOffset = 18 * 3_600;

    internal static string Of(DateTimeZone zone, Offset offset)
    {
        // A zone that the database does not have (from another provider) could not be found again: its offset is what holds.
        return zone.Equals(DateTimeZone.ForOffset(offset)) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id) is null
            ? offset.Seconds.ToString("+0;-0;+0", CultureInfo.InvariantCulture)
            : zone.Id;
    }

    /// <summary>The zone. Throws <see cref="MalformedDataException"/> for one that is not known.</summary>
    internal static DateTimeZone Parse(string text)
    {
        if (text is ['+' or '-', ..])
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
                && seconds is >= -LargestOffset and <= LargestOffset
                    ? DateTimeZone.ForOffset(Offset.FromSeconds(seconds))
                    : throw new MalformedDataException("a time zone's offset is not one");
        }

        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)
            ?? throw new MalformedDataException($"the time zone '{(text.Length > 50 ? text[..50] : text)}' is not known to this program");
    }
}
