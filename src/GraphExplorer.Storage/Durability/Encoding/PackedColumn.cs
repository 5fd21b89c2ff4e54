using System.Runtime.InteropServices;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// The values of one property over up to 256 entities, none of them null: their one code, or <see cref="ValueCode.Mixed"/>, and the
/// values. What consists of integers, strings and doubles is packed part by part.
/// </summary>
internal static class PackedColumn
{
    internal static void Write(ReadOnlySpan<GraphValue> values, ByteWriter writer)
    {
        var code = CommonCode(values);
        writer.WriteByte((byte)code);
        switch (code)
        {
            case ValueCode.Boolean:
                WriteParts(values, static value => value.IsTrue ? 1 : 0, writer);
                break;
            case ValueCode.Integer:
                WriteParts(values, static value => value.AsInteger(), writer);
                break;
            case ValueCode.Float:
                WriteParts(values, static value => BitConverter.DoubleToInt64Bits(value.AsFloat()), writer);
                break;
            case ValueCode.String:
                WriteStrings(values, static value => value.AsString(), writer);
                break;
            case ValueCode.Date:
                WriteParts(values, static value => value.AsIsoDate().EpochDay, writer);
                break;
            case ValueCode.LocalTime:
                WriteParts(values, static value => value.AsLocalTime().NanosecondOfDay, writer);
                break;
            case ValueCode.Time:
                WriteParts(values, static value => value.AsTime().NanosecondOfDay, writer);
                WriteParts(values, static value => value.AsTime().Offset.Seconds, writer);
                break;
            case ValueCode.LocalDateTime:
                WriteParts(values, static value => value.AsIsoLocalDateTime().EpochSecond, writer);
                WriteParts(values, static value => value.AsIsoLocalDateTime().Time.NanosecondOfSecond, writer);
                break;
            case ValueCode.DateTime:
                WriteParts(values, static value => value.AsIsoDateTime().EpochSecond, writer);
                WriteParts(values, static value => value.AsIsoDateTime().Nanosecond, writer);
                WriteStrings(values, static value => ZoneText.Of(value.AsIsoDateTime().Zone, value.AsIsoDateTime().Offset), writer);
                break;
            default:
                foreach (ref readonly var value in values)
                {
                    if (code == ValueCode.Mixed)
                    {
                        ValueCodec.Write(value, writer);
                    }
                    else
                    {
                        ValueCodec.WriteContent(code, value, writer);
                    }
                }

                break;
        }
    }

    /// <summary>Reads the values after their code into <paramref name="into"/>.</summary>
    internal static void Read(ValueCode code, ref ByteReader reader, scoped Span<GraphValue> into, DecodingContext context)
    {
        Span<long> first = stackalloc long[PackedIntegers.Most];
        Span<long> second = stackalloc long[PackedIntegers.Most];
        first = first[..into.Length];
        second = second[..into.Length];
        if (IsPacked(code) && code != ValueCode.String)
        {
            PackedIntegers.Read(ref reader, first);
        }

        if (code is ValueCode.Time or ValueCode.LocalDateTime or ValueCode.DateTime)
        {
            PackedIntegers.Read(ref reader, second);
        }

        var strings = context.Strings.AsSpan(0, into.Length);
        if (code is ValueCode.String or ValueCode.DateTime)
        {
            PackedStrings.Read(ref reader, strings, context);
        }

        for (var i = 0; i < into.Length; i++)
        {
            into[i] = code switch
            {
                ValueCode.Boolean => GraphValue.FromBoolean(first[i] != 0),
                ValueCode.Integer => GraphValue.FromInteger(first[i]),
                ValueCode.Float => GraphValue.FromFloat(BitConverter.Int64BitsToDouble(first[i])),
                ValueCode.String => GraphValue.FromString(strings[i]),
                ValueCode.Date => ValueCodec.Date(first[i]),
                ValueCode.LocalTime => ValueCodec.LocalTimeOf(first[i]),
                ValueCode.Time => ValueCodec.Time(first[i], second[i]),
                ValueCode.LocalDateTime => ValueCodec.LocalDateTimeOf(first[i], second[i]),
                ValueCode.DateTime => ValueCodec.DateTime(first[i], second[i], strings[i]!, context),
                ValueCode.Mixed => ValueCodec.Read(ref reader, context),
                _ => ValueCodec.ReadContent(code, ref reader, context),
            };
        }
    }

    internal static void ReadFloats(ref ByteReader reader, scoped Span<double> into) => PackedIntegers.Read(ref reader, MemoryMarshal.Cast<double, long>(into));

    private static bool IsPacked(ValueCode code) => code is ValueCode.Boolean or ValueCode.Integer or ValueCode.Float or ValueCode.String or ValueCode.Date
        or ValueCode.LocalTime or ValueCode.Time or ValueCode.LocalDateTime or ValueCode.DateTime;

    private static ValueCode CommonCode(ReadOnlySpan<GraphValue> values)
    {
        var code = ValueCodec.CodeOf(values[0]);
        foreach (ref readonly var value in values[1..])
        {
            if (ValueCodec.CodeOf(value) != code)
            {
                return ValueCode.Mixed;
            }
        }

        return code;
    }

    private static void WriteParts(ReadOnlySpan<GraphValue> values, Func<GraphValue, long> part, ByteWriter writer)
    {
        Span<long> parts = stackalloc long[PackedIntegers.Most];
        for (var i = 0; i < values.Length; i++)
        {
            parts[i] = part(values[i]);
        }

        PackedIntegers.Write(parts[..values.Length], writer);
    }

    private static void WriteStrings(ReadOnlySpan<GraphValue> values, Func<GraphValue, string> part, ByteWriter writer)
    {
        var parts = new string[values.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = part(values[i]);
        }

        PackedStrings.Write(parts, writer);
    }
}
