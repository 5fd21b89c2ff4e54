namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// Up to 256 strings: a number n; for n = 0 each string, else the n distinct ones and the place of each among them in bits. The number
/// of strings is known to the reader.
/// </summary>
internal static class PackedStrings
{
    private const int Buckets = 1_024;

    internal static void Write(ReadOnlySpan<string> values, ByteWriter writer)
    {
        if (values.IsEmpty)
        {
            return;
        }

        // The place of each string among the distinct ones, and where each distinct one comes first.
        Span<long> places = stackalloc long[PackedIntegers.Most];
        Span<short> firsts = stackalloc short[PackedIntegers.Most];
        places = places[..values.Length];
        var count = FindDistinct(values, places, firsts);
        var once = 0L;
        var all = 0L;
        Span<int> lengths = stackalloc int[count];
        for (var i = 0; i < count; i++)
        {
            lengths[i] = ByteWriter.StringLength(values[firsts[i]]);
            once += lengths[i];
        }

        foreach (var place in places)
        {
            all += lengths[(int)place];
        }

        if (all <= once + PackedIntegers.IndexLength(values.Length, count) + 1)
        {
            writer.WriteByte(0);
            foreach (var value in values)
            {
                writer.WriteString(value);
            }

            return;
        }

        writer.WriteVarint(count);
        foreach (var first in firsts[..count])
        {
            writer.WriteString(values[first]);
        }

        PackedIntegers.WriteIndexes(places, count, writer);
    }

    /// <summary>Reads as many strings as <paramref name="into"/> has room for.</summary>
    internal static void Read(ref ByteReader reader, scoped Span<string?> into, DecodingContext context)
    {
        if (into.IsEmpty)
        {
            return;
        }

        Span<long> places = stackalloc long[PackedIntegers.Most];
        places = places[..into.Length];
        var distinct = context.Distinct.AsSpan(0, ReadParts(ref reader, into, places, context));
        for (var i = 0; i < into.Length && distinct.Length > 0; i++)
        {
            into[i] = distinct[(int)places[i]];
        }
    }

    /// <summary>
    /// Reads the parts: how many distinct strings there are, which are then in <see cref="DecodingContext.Distinct"/>, and the place of
    /// each string among them; or 0 with all strings in <paramref name="into"/>.
    /// </summary>
    internal static int ReadParts(ref ByteReader reader, scoped Span<string?> into, scoped Span<long> places, DecodingContext context)
    {
        var count = reader.ReadBelow(PackedIntegers.Most + 1, "the number of distinct strings");
        if (count == 0)
        {
            foreach (ref var value in into)
            {
                value = reader.ReadString(context);
            }

            return 0;
        }

        foreach (ref var value in context.Distinct.AsSpan(0, count))
        {
            value = reader.ReadString(context);
        }

        PackedIntegers.ReadIndexes(ref reader, places, count);
        return count;
    }

    private static int FindDistinct(ReadOnlySpan<string> values, Span<long> places, Span<short> firsts)
    {
        Span<short> table = stackalloc short[Buckets];
        table.Fill(-1);
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (i > 0 && ReferenceEquals(value, values[i - 1]))
            {
                places[i] = places[i - 1];
                continue;
            }

            var bucket = value.GetHashCode(StringComparison.Ordinal) & (Buckets - 1);
            while (table[bucket] >= 0 && !string.Equals(values[firsts[table[bucket]]], value, StringComparison.Ordinal))
            {
                bucket = (bucket + 1) & (Buckets - 1);
            }

            if (table[bucket] < 0)
            {
                table[bucket] = (short)count;
                firsts[count++] = (short)i;
            }

            places[i] = table[bucket];
        }

        return count;
    }
}
