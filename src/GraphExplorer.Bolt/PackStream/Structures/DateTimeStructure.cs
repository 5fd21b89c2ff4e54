using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>
/// Date-times, at an offset or in a zone. Since 5.0 (and in 4.4 with the patch <c>utc</c>) the seconds are those of the instant; before,
/// those of the local clock, which are ambiguous for an hour a year. Both are read, whatever was agreed.
/// </summary>
internal static class DateTimeStructure
{
    internal static GraphValue ReadAtOffset(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(3, "date-time");
        var seconds = reader.ReadInteger();
        var nanosecond = TemporalStructure.ReadNanosecond(ref reader);
        var offset = TemporalStructure.ReadOffset(ref reader);
        var zone = DateTimeZone.ForOffset(offset);
        return header.Tag == StructureTag.DateTime ? AtInstant(seconds, nanosecond, zone) : AtLocalTime(seconds, nanosecond, zone);
    }

    internal static GraphValue ReadInZone(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(3, "date-time");
        var seconds = reader.ReadInteger();
        var nanosecond = TemporalStructure.ReadNanosecond(ref reader);
        var name = reader.ReadName();
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
            ?? throw new GraphException(StatusCodes.ArgumentError, $"There is no time zone '{name}'.");
        return header.Tag == StructureTag.DateTimeZoneId ? AtInstant(seconds, nanosecond, zone) : AtLocalTime(seconds, nanosecond, zone);
    }

    internal static void Write(ref PackStreamWriter writer, IsoZonedDateTime value)
    {
        var isUtc = writer.Context.UtcDateTimes;
        var isAtOffset = value.Zone.Id.StartsWith("UTC", StringComparison.Ordinal);
        writer.WriteStructureHeader(
            (isUtc, isAtOffset) switch
            {
                (true, true) => StructureTag.DateTime,
                (true, false) => StructureTag.DateTimeZoneId,
                (false, true) => StructureTag.LegacyDateTime,
                (false, false) => StructureTag.LegacyDateTimeZoneId,
            },
            3);
        writer.WriteInteger(isUtc ? value.EpochSecond : value.Local.EpochSecond);
        writer.WriteInteger(value.Nanosecond);
        if (isAtOffset)
        {
            writer.WriteInteger(value.Offset.Seconds);
        }
        else
        {
            writer.WriteString(value.Zone.Id);
        }
    }

    private static GraphValue AtInstant(long seconds, int nanosecond, DateTimeZone zone) =>
        GraphValue.FromDateTime(TemporalStructure.InRange(
            (seconds, nanosecond, zone),
            static moment => IsoZonedDateTime.FromEpochSecond(moment.seconds, moment.nanosecond, moment.zone)));

    private static GraphValue AtLocalTime(long seconds, int nanosecond, DateTimeZone zone)
    {
        var local = TemporalStructure.LocalDateTime(seconds, nanosecond);
        return GraphValue.FromDateTime(TemporalStructure.InRange((local, zone), static moment => IsoZonedDateTime.InZone(moment.local, moment.zone)));
    }
}
