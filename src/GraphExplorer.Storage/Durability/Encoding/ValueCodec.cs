using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>Single values as bytes: all that a property can hold.</summary>
internal static class ValueCodec
{
    private const int NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerDay = 86_400L * NanosecondsPerSecond;
    private const int LargestOffset = 18 * 3_600;

    /// <summary>The code of a value. Throws <see cref="ArgumentException"/> for one that cannot be stored.</summary>
    internal static ValueCode CodeOf(GraphValue value) => value.Kind switch
    {
        ValueKind.Boolean => ValueCode.Boolean,
        ValueKind.Integer => ValueCode.Integer,
        ValueKind.Float => ValueCode.Float,
        ValueKind.String => ValueCode.String,
        ValueKind.Bytes => ValueCode.Bytes,
        ValueKind.List => ValueCode.List,
        ValueKind.Date => ValueCode.Date,
        ValueKind.LocalTime => ValueCode.LocalTime,
        ValueKind.Time => ValueCode.Time,
        ValueKind.LocalDateTime => ValueCode.LocalDateTime,
        ValueKind.DateTime => ValueCode.DateTime,
        ValueKind.Duration => ValueCode.Duration,
        ValueKind.Point => ValueCode.Point,
        var kind => throw new ArgumentException($"A {kind} cannot be stored.", nameof(value)),
    };

    /// <summary>Writes the code and the value.</summary>
    internal static void Write(GraphValue value, ByteWriter writer)
    {
        var code = CodeOf(value);
        writer.WriteByte((byte)code);
        WriteContent(code, value, writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static GraphValue Read(ref ByteReader reader, DecodingContext context) => ReadContent((ValueCode)reader.ReadByte(), ref reader, context);

    /// <summary>Writes a value whose code is known to the reader.</summary>
    internal static void WriteContent(ValueCode code, GraphValue value, ByteWriter writer)
    {
        switch (code)
        {
            case ValueCode.Boolean:
                writer.WriteByte(value.IsTrue ? (byte)1 : (byte)0);
                break;
            case ValueCode.Integer:
                writer.WriteZigZag(value.AsInteger());
                break;
            case ValueCode.Float:
                writer.WriteDouble(value.AsFloat());
                break;
            case ValueCode.String:
                writer.WriteString(value.AsString());
                break;
            case ValueCode.Bytes:
                writer.WriteVarint(value.AsBytes().Length);
                writer.WriteBytes(value.AsBytes());
                break;
            case ValueCode.List:
                WriteList(value.AsList().Span, writer);
                break;
            case ValueCode.Point:
                WritePoint(value.AsPoint(), writer);
                break;
            default:
                WriteTemporal(code, value, writer);
                break;
        }
    }

    /// <summary>Reads what <see cref="WriteContent"/> wrote.</summary>
    internal static GraphValue ReadContent(ValueCode code, ref ByteReader reader, DecodingContext context) => code switch
    {
        ValueCode.Boolean => GraphValue.FromBoolean(reader.ReadBelow(2, "a boolean") == 1),
        ValueCode.Integer => GraphValue.FromInteger(reader.ReadZigZag()),
        ValueCode.Float => GraphValue.FromFloat(reader.ReadDouble()),
        ValueCode.String => GraphValue.FromString(reader.ReadString(context)),
        ValueCode.Bytes => GraphValue.FromBytes(reader.ReadBytes(reader.ReadCount("bytes")).ToArray()),
        ValueCode.List => ReadList(ref reader, context),
        ValueCode.Date => Date(reader.ReadZigZag()),
        ValueCode.LocalTime => LocalTimeOf((long)reader.ReadVarint()),
        ValueCode.Time => Time((long)reader.ReadVarint(), reader.ReadZigZag()),
        ValueCode.LocalDateTime => LocalDateTimeOf(reader.ReadZigZag(), (long)reader.ReadVarint()),
        ValueCode.DateTime => DateTime(reader.ReadZigZag(), (long)reader.ReadVarint(), reader.ReadString(context), context),
        ValueCode.Duration => GraphValue.FromDuration(new GraphDuration(
            reader.ReadZigZag(), reader.ReadZigZag(), reader.ReadZigZag(), reader.ReadBelow(NanosecondsPerSecond, "a duration's nanoseconds"))),
        ValueCode.Point => ReadPoint(ref reader),
        _ => throw new MalformedDataException($"{(byte)code} is no type of a value"),
    };

    internal static GraphValue Date(long day) => Checked(day, static day => GraphValue.FromDate(new IsoDate(day)));

    internal static GraphValue LocalTimeOf(long nanosecond) => GraphValue.FromLocalTime(TimeOfDay(nanosecond));

    internal static GraphValue Time(long nanosecond, long offset) => offset is >= -LargestOffset and <= LargestOffset
        ? GraphValue.FromTime(new OffsetTime(TimeOfDay(nanosecond), Offset.FromSeconds((int)offset)))
        : throw new MalformedDataException("a time's offset is beyond 18 hours");

    internal static GraphValue LocalDateTimeOf(long second, long nanosecond) => Checked(
        (second, Nanosecond(nanosecond)),
        static moment => GraphValue.FromLocalDateTime(IsoLocalDateTime.FromEpochSecond(moment.second, moment.Item2)));

    internal static GraphValue DateTime(long second, long nanosecond, string zone, DecodingContext context) => Checked(
        (second, Nanosecond(nanosecond), context.Zone(zone)),
        static moment => GraphValue.FromDateTime(IsoZonedDateTime.FromEpochSecond(moment.second, moment.Item2, moment.Item3)));

    private static void WriteTemporal(ValueCode code, GraphValue value, ByteWriter writer)
    {
        switch (code)
        {
            case ValueCode.Date:
                writer.WriteZigZag(value.AsIsoDate().EpochDay);
                break;
            case ValueCode.LocalTime:
                writer.WriteVarint((ulong)value.AsLocalTime().NanosecondOfDay);
                break;
            case ValueCode.Time:
                var time = value.AsTime();
                writer.WriteVarint((ulong)time.NanosecondOfDay);
                writer.WriteZigZag(time.Offset.Seconds);
                break;
            case ValueCode.LocalDateTime:
                var local = value.AsIsoLocalDateTime();
                writer.WriteZigZag(local.EpochSecond);
                writer.WriteVarint(local.Time.NanosecondOfSecond);
                break;
            case ValueCode.DateTime:
                var zoned = value.AsIsoDateTime();
                writer.WriteZigZag(zoned.EpochSecond);
                writer.WriteVarint(zoned.Nanosecond);
                writer.WriteString(ZoneText.Of(zoned.Zone, zoned.Offset));
                break;
            case ValueCode.Duration:
                var duration = value.AsDuration();
                writer.WriteZigZag(duration.Months);
                writer.WriteZigZag(duration.Days);
                writer.WriteZigZag(duration.Seconds);
                writer.WriteVarint(duration.Nanoseconds);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(code));
        }
    }

    private static void WriteList(ReadOnlySpan<GraphValue> items, ByteWriter writer)
    {
        writer.WriteVarint(items.Length);
        if (items.IsEmpty)
        {
            return;
        }

        var code = CodeOf(items[0]);
        writer.WriteByte((byte)code);
        foreach (ref readonly var item in items)
        {
            WriteContent(code, item, writer);
        }
    }

    private static GraphValue ReadList(ref ByteReader reader, DecodingContext context)
    {
        var count = reader.ReadCount("items of a list");
        if (count == 0)
        {
            return GraphValue.FromList(ListValue.Empty);
        }

        var code = (ValueCode)reader.ReadByte();
        if (code is ValueCode.List or ValueCode.Bytes)
        {
            throw new MalformedDataException("a list or bytes lie in a list");
        }

        var items = new GraphValue[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = ReadContent(code, ref reader, context);
        }

        return GraphValue.FromList(ListValue.Of(items));
    }

    private static void WritePoint(Point point, ByteWriter writer)
    {
        writer.WriteVarint(((ulong)(uint)point.SrId << 1) | (point.Is3D ? 1UL : 0));
        writer.WriteDouble(point.X);
        writer.WriteDouble(point.Y);
        if (point.Is3D)
        {
            writer.WriteDouble(point.Z);
        }
    }

    private static GraphValue ReadPoint(ref ByteReader reader)
    {
        var header = reader.ReadVarint();
        if (header >> 1 > int.MaxValue)
        {
            throw new MalformedDataException("a point's reference system is not one");
        }

        var x = reader.ReadDouble();
        var y = reader.ReadDouble();
        var z = (header & 1) != 0 ? reader.ReadDouble() : double.NaN;
        return GraphValue.FromPoint(new Point((int)(header >> 1), x, y, z));
    }

    private static LocalTime TimeOfDay(long nanosecond) => (ulong)nanosecond < NanosecondsPerDay
        ? LocalTime.FromNanosecondsSinceMidnight(nanosecond)
        : throw new MalformedDataException("a time of day is beyond 24 hours");

    private static int Nanosecond(long nanosecond) => (ulong)nanosecond < NanosecondsPerSecond
        ? (int)nanosecond
        : throw new MalformedDataException("nanoseconds are beyond a second");

    private static GraphValue Checked<T>(T parts, Func<T, GraphValue> make)
    {
        try
        {
            return make(parts);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new MalformedDataException("a date is out of range", exception);
        }
    }
}
