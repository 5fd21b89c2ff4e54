using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>Reads what <see cref="PackedColumn"/> wrote into the column class that suits the values.</summary>
internal static class ColumnReader
{
    /// <summary>The column; <paramref name="slots"/> are the places that have a value, <paramref name="present"/> the same as bits.</summary>
    internal static PropertyColumn Read(ref ByteReader reader, scoped ReadOnlySpan<byte> slots, in PresenceBits present, DecodingContext context)
    {
        var code = (ValueCode)reader.ReadByte();
        if (slots.Length <= SparseColumn.Limit)
        {
            var few = new GraphValue[slots.Length];
            PackedColumn.Read(code, ref reader, few, context);
            return new SparseColumn(OwnerToken.None, slots.ToArray(), few, few.Length);
        }

        var isPrefix = slots[^1] == slots.Length - 1;
        switch (code)
        {
            case ValueCode.Integer:
                var integers = new long[RelationshipChunk.Size];
                PackedIntegers.Read(ref reader, integers.AsSpan(0, slots.Length));
                Spread<long>(integers, slots, isPrefix);
                return new IntegerColumn(OwnerToken.None, integers, present, slots.Length);
            case ValueCode.Float:
                var floats = new double[RelationshipChunk.Size];
                PackedColumn.ReadFloats(ref reader, floats.AsSpan(0, slots.Length));
                Spread<double>(floats, slots, isPrefix);
                return new FloatColumn(OwnerToken.None, floats, present, slots.Length);
            case ValueCode.Date:
                return ReadDates(ref reader, slots, present, isPrefix);
            case ValueCode.Boolean:
                return ReadBooleans(ref reader, slots, present);
            case ValueCode.String:
                return ReadStrings(ref reader, slots, context);
            default:
                var values = new GraphValue[RelationshipChunk.Size];
                PackedColumn.Read(code, ref reader, values.AsSpan(0, slots.Length), context);
                Spread<GraphValue>(values, slots, isPrefix);
                return new MixedColumn(OwnerToken.None, values, slots.Length);
        }
    }

    private static PropertyColumn ReadDates(ref ByteReader reader, scoped ReadOnlySpan<byte> slots, in PresenceBits present, bool isPrefix)
    {
        Span<long> days = stackalloc long[PackedIntegers.Most];
        days = days[..slots.Length];
        PackedIntegers.Read(ref reader, days);
        var values = new int[PropertyChunk.Size];
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i] is < int.MinValue or > int.MaxValue)
            {
                return MixedDates(days, slots);
            }

            values[i] = (int)days[i];
        }

        Spread<int>(values, slots, isPrefix);
        return new DateColumn(OwnerToken.None, values, present, slots.Length);
    }

    private static MixedColumn MixedDates(ReadOnlySpan<long> days, ReadOnlySpan<byte> slots)
    {
        var values = new GraphValue[PropertyChunk.Size];
        for (var i = 0; i < days.Length; i++)
        {
            values[slots[i]] = ValueCodec.Date(days[i]);
        }

        return new MixedColumn(OwnerToken.None, values, slots.Length);
    }

    private static BooleanColumn ReadBooleans(ref ByteReader reader, scoped ReadOnlySpan<byte> slots, in PresenceBits present)
    {
        Span<long> read = stackalloc long[PackedIntegers.Most];
        read = read[..slots.Length];
        PackedIntegers.Read(ref reader, read);
        var isTrue = default(PresenceBits);
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] != 0)
            {
                isTrue.Add(slots[i]);
            }
        }

        return new BooleanColumn(OwnerToken.None, isTrue, present, slots.Length);
    }

    private static StringColumn ReadStrings(ref ByteReader reader, scoped ReadOnlySpan<byte> slots, DecodingContext context)
    {
        Span<long> places = stackalloc long[PackedIntegers.Most];
        places = places[..slots.Length];
        var texts = context.Strings.AsSpan(0, slots.Length);
        var distinct = context.Distinct.AsSpan(0, PackedStrings.ReadParts(ref reader, texts, places, context));
        if (distinct.Length is > 0 and <= StringColumn.MostNumbered && AreShort(distinct))
        {
            var numbers = new byte[RelationshipChunk.Size];
            for (var i = 0; i < slots.Length; i++)
            {
                numbers[slots[i]] = (byte)(places[i] + 1);
            }

            return new StringColumn(OwnerToken.None, distinct.ToArray(), numbers, slots.Length);
        }

        var strings = new string?[RelationshipChunk.Size];
        for (var i = 0; i < slots.Length; i++)
        {
            strings[slots[i]] = distinct.Length > 0 ? distinct[(int)places[i]] : texts[i];
        }

        return new StringColumn(OwnerToken.None, strings, slots.Length);
    }

    private static bool AreShort(ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text!.Length > StringColumn.LongestNumbered)
            {
                return false;
            }
        }

        return true;
    }

    // Moves the values from the front of the array to their places, the last first; what they leave behind is cleared.
    private static void Spread<T>(Span<T> values, ReadOnlySpan<byte> slots, bool isPrefix)
    {
        if (isPrefix)
        {
            return;
        }

        for (var i = slots.Length - 1; i >= 0 && slots[i] != i; i--)
        {
            values[slots[i]] = values[i];
            values[i] = default!;
        }
    }
}
