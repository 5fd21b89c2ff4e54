using System.Numerics;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// Up to 256 integers, in whichever of six forms takes the fewest bytes. The number of them is known to the reader. Differences
/// wrap around, so that every sequence has each form.
/// </summary>
internal static class PackedIntegers
{
    internal const int Most = 256;

    /// <summary>Writes the integers: nothing for none, else the form and the form's content.</summary>
    internal static void Write(ReadOnlySpan<long> values, ByteWriter writer)
    {
        if (values.IsEmpty)
        {
            return;
        }

        var plan = PackedPlan.For(values);
        if (plan.Length <= values.Length + 16 || !TryWriteByDictionary(values, plan.Length, writer))
        {
            Write(values, plan, writer);
        }
    }

    /// <summary>Reads as many integers as <paramref name="into"/> has room for.</summary>
    internal static void Read(ref ByteReader reader, scoped Span<long> into) => Read(ref reader, into, nested: false);

    /// <summary>Writes indexes below <paramref name="count"/> with as many bits as the largest needs; nothing for a count of 1.</summary>
    internal static void WriteIndexes(ReadOnlySpan<long> indexes, int count, ByteWriter writer) => PackedBits.Write(indexes, 0, IndexWidth(count), writer);

    /// <summary>Reads what <see cref="WriteIndexes"/> wrote.</summary>
    internal static void ReadIndexes(ref ByteReader reader, scoped Span<long> into, int count)
    {
        PackedBits.Read(ref reader, into, 0, IndexWidth(count));
        foreach (var index in into)
        {
            if (index >= count)
            {
                throw new MalformedDataException($"the place {index} is beyond a dictionary of {count}");
            }
        }
    }

    /// <summary>The bytes that <paramref name="values"/> indexes below <paramref name="count"/> take.</summary>
    internal static int IndexLength(int values, int count) => PackedBits.Length(values, IndexWidth(count));

    private static int IndexWidth(int count) => count <= 1 ? 0 : BitOperations.Log2((uint)(count - 1)) + 1;

    private static void Write(ReadOnlySpan<long> values, in PackedPlan plan, ByteWriter writer)
    {
        writer.WriteByte((byte)plan.Form);
        switch (plan.Form)
        {
            case PackedForm.Constant:
                writer.WriteZigZag(values[0]);
                break;
            case PackedForm.Bits:
                writer.WriteZigZag(plan.Least);
                writer.WriteByte((byte)plan.Width);
                PackedBits.Write(values, plan.Least, plan.Width, writer);
                break;
            case PackedForm.DifferenceBits:
                Span<long> differences = stackalloc long[Most];
                differences = differences[..(values.Length - 1)];
                for (var i = 0; i < differences.Length; i++)
                {
                    differences[i] = values[i + 1] - values[i];
                }

                writer.WriteZigZag(values[0]);
                writer.WriteZigZag(plan.LeastDifference);
                writer.WriteByte((byte)plan.Width);
                PackedBits.Write(differences, plan.LeastDifference, plan.Width, writer);
                break;
            case PackedForm.Varints:
                foreach (var value in values)
                {
                    writer.WriteZigZag(value);
                }

                break;
            default:
                var last = 0L;
                foreach (var value in values)
                {
                    writer.WriteZigZag(value - last);
                    last = value;
                }

                break;
        }
    }

    private static bool TryWriteByDictionary(ReadOnlySpan<long> values, int limit, ByteWriter writer)
    {
        Span<long> distinct = stackalloc long[Most];
        distinct = distinct[..values.Length];
        values.CopyTo(distinct);
        distinct.Sort();
        var count = 1;
        for (var i = 1; i < distinct.Length; i++)
        {
            if (distinct[i] != distinct[count - 1])
            {
                distinct[count++] = distinct[i];
            }
        }

        distinct = distinct[..count];
        var plan = PackedPlan.For(distinct);
        if (2 + plan.Length + IndexLength(values.Length, count) >= limit)
        {
            return false;
        }

        Span<long> indexes = stackalloc long[Most];
        indexes = indexes[..values.Length];
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = distinct.BinarySearch(values[i]);
        }

        writer.WriteByte((byte)PackedForm.Dictionary);
        writer.WriteByte((byte)(count - 1));
        Write(distinct, plan, writer);
        WriteIndexes(indexes, count, writer);
        return true;
    }

    private static void Read(ref ByteReader reader, scoped Span<long> into, bool nested)
    {
        if (into.IsEmpty)
        {
            return;
        }

        var form = (PackedForm)reader.ReadByte();
        switch (form)
        {
            case PackedForm.Constant:
                into.Fill(reader.ReadZigZag());
                break;
            case PackedForm.Bits:
                var least = reader.ReadZigZag();
                PackedBits.Read(ref reader, into, least, reader.ReadByte());
                break;
            case PackedForm.DifferenceBits:
                into[0] = reader.ReadZigZag();
                var leastDifference = reader.ReadZigZag();
                PackedBits.Read(ref reader, into[1..], leastDifference, reader.ReadByte());
                Accumulate(into);
                break;
            case PackedForm.Varints or PackedForm.DifferenceVarints:
                foreach (ref var value in into)
                {
                    value = reader.ReadZigZag();
                }

                if (form == PackedForm.DifferenceVarints)
                {
                    Accumulate(into);
                }

                break;
            case PackedForm.Dictionary when !nested:
                ReadByDictionary(ref reader, into);
                break;
            default:
                throw new MalformedDataException($"{(byte)form} is no form of integers");
        }
    }

    private static void ReadByDictionary(ref ByteReader reader, scoped Span<long> into)
    {
        Span<long> distinct = stackalloc long[Most];
        distinct = distinct[..(reader.ReadByte() + 1)];
        Read(ref reader, distinct, nested: true);
        ReadIndexes(ref reader, into, distinct.Length);
        foreach (ref var value in into)
        {
            value = distinct[(int)value];
        }
    }

    private static void Accumulate(Span<long> values)
    {
        var sum = 0L;
        foreach (ref var value in values)
        {
            sum += value;
            value = sum;
        }
    }
}
