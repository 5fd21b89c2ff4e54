using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>Integers in fields of one width, the first in the lowest bits: 0 to 56 bits, or 64.</summary>
internal static class PackedBits
{
    internal const int WidestField = 56;
    private const int Word = 64;

    internal static int Length(int count, int width) => ((count * width) + 7) / 8;

    /// <summary>Writes by how much each value is more than <paramref name="least"/>.</summary>
    internal static void Write(ReadOnlySpan<long> values, long least, int width, ByteWriter writer)
    {
        if (width == 0)
        {
            return;
        }

        var bytes = writer.Reserve(Length(values.Length, width) + sizeof(ulong));
        var place = 0;
        var pending = 0UL;
        var filled = 0;
        foreach (var value in values)
        {
            var field = (ulong)value - (ulong)least;
            pending |= field << filled;
            filled += width;
            if (filled >= Word)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes[place..], pending);
                place += sizeof(ulong);
                filled -= Word;
                pending = filled == 0 ? 0 : field >> (width - filled);
            }
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes[place..], pending);
        writer.Advance(Length(values.Length, width));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static void Read(ref ByteReader reader, scoped Span<long> into, long least, int width)
    {
        if (width is > WidestField and not Word)
        {
            throw new MalformedDataException($"integers have a width of {width} bits");
        }

        if (width == 0)
        {
            into.Fill(least);
            return;
        }

        var bytes = reader.ReadBytes(Length(into.Length, width));
        if (width == Word)
        {
            var fields = MemoryMarshal.Cast<byte, ulong>(bytes);
            for (var i = 0; i < into.Length; i++)
            {
                var field = BitConverter.IsLittleEndian ? fields[i] : BinaryPrimitives.ReverseEndianness(fields[i]);
                into[i] = (long)((ulong)least + field);
            }

            return;
        }

        var mask = (1UL << width) - 1;
        var bit = 0;
        var index = 0;
        for (; index < into.Length && (bit >> 3) + sizeof(ulong) <= bytes.Length; index++)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(bit >> 3)..]);
            into[index] = (long)((ulong)least + ((word >> (bit & 7)) & mask));
            bit += width;
        }

        Span<byte> tail = stackalloc byte[sizeof(ulong)];
        for (; index < into.Length; index++)
        {
            tail.Clear();
            bytes[(bit >> 3)..].CopyTo(tail);
            var word = BinaryPrimitives.ReadUInt64LittleEndian(tail);
            into[index] = (long)((ulong)least + ((word >> (bit & 7)) & mask));
            bit += width;
        }
    }
}
