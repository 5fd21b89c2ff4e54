using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>Dates, times, local date-times and durations.</summary>
internal static class TemporalStructure
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    internal static GraphValue ReadDate(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "date");
        var day = reader.ReadInteger();
        return GraphValue.FromDate(InRange(day, static days => new IsoDate(days)));
    }

    internal static GraphValue ReadLocalTime(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "local time");
        return GraphValue.FromLocalTime(TimeOfDay(reader.ReadInteger()));
    }

    internal static GraphValue ReadTime(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(2, "time");
        var time = TimeOfDay(reader.ReadInteger());
        return GraphValue.FromTime(new OffsetTime(time, ReadOffset(ref reader)));
    }

    internal static GraphValue ReadLocalDateTime(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(2, "local date-time");
        var seconds = reader.ReadInteger();
        return GraphValue.FromLocalDateTime(LocalDateTime(seconds, ReadNanosecond(ref reader)));
    }

    internal static GraphValue ReadDuration(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(4, "duration");
        var months = reader.ReadInteger();
        var days = reader.ReadInteger();
        var seconds = reader.ReadInteger();
        var nanoseconds = reader.ReadInteger();
        var carried = Math.DivRem(nanoseconds, NanosecondsPerSecond, out var rest);
        if (rest < 0)
        {
            rest += NanosecondsPerSecond;
            carried--;
        }

        return (carried > 0 ? seconds > long.MaxValue - carried : seconds < long.MinValue - carried)
            ? throw OutOfRange("duration")
            : GraphValue.FromDuration(new GraphDuration(months, days, seconds + carried, (int)rest));
    }

    internal static void Write(ref PackStreamWriter writer, IsoDate date)
    {
        writer.WriteStructureHeader(StructureTag.Date, 1);
        writer.WriteInteger(date.EpochDay);
    }

    internal static void Write(ref PackStreamWriter writer, LocalTime time)
    {
        writer.WriteStructureHeader(StructureTag.LocalTime, 1);
        writer.WriteInteger(time.NanosecondOfDay);
    }

    internal static void Write(ref PackStreamWriter writer, OffsetTime time)
    {
        writer.WriteStructureHeader(StructureTag.Time, 2);
        writer.WriteInteger(time.NanosecondOfDay);
        writer.WriteInteger(time.Offset.Seconds);
    }

    internal static void Write(ref PackStreamWriter writer, IsoLocalDateTime value)
    {
        writer.WriteStructureHeader(StructureTag.LocalDateTime, 2);
        writer.WriteInteger(value.EpochSecond);
        writer.WriteInteger(value.Time.NanosecondOfSecond);
    }

    internal static void Write(ref PackStreamWriter writer, GraphDuration duration)
    {
        writer.WriteStructureHeader(StructureTag.Duration, 4);
        writer.WriteInteger(duration.Months);
        writer.WriteInteger(duration.Days);
        writer.WriteInteger(duration.Seconds);
        writer.WriteInteger(duration.Nanoseconds);
    }

    /// <summary>The date-time so many seconds after 1970-01-01T00:00:00 on the same clock.</summary>
    internal static IsoLocalDateTime LocalDateTime(long epochSecond, int nanosecond) =>
        InRange((epochSecond, nanosecond), static moment => IsoLocalDateTime.FromEpochSecond(moment.epochSecond, moment.nanosecond));

    /// <summary>A value whose making may pass the range of years.</summary>
    internal static T InRange<TParts, T>(TParts parts, Func<TParts, T> make)
    {
        try
        {
            return make(parts);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            throw OutOfRange("date");
        }
    }

    internal static int ReadNanosecond(ref PackStreamReader reader) =>
        reader.ReadInteger() is >= 0 and < NanosecondsPerSecond and var nanosecond ? (int)nanosecond : throw OutOfRange("nanosecond");

    internal static Offset ReadOffset(ref PackStreamReader reader) =>
        reader.ReadInteger() is >= -64_800 and <= 64_800 and var seconds ? Offset.FromSeconds((int)seconds) : throw OutOfRange("offset from UTC");

    internal static GraphException OutOfRange(string what) =>
        new(StatusCodes.ArgumentError, $"A {what} is out of range.", hint: "Dates may lie in the years -999999999 to 999999999, and offsets within 18 hours.");

    private static LocalTime TimeOfDay(long nanosecond) => nanosecond is >= 0 and < NodaConstants.NanosecondsPerDay
        ? LocalTime.FromNanosecondsSinceMidnight(nanosecond)
        : throw OutOfRange("time of day");
}
