using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// Bytes that grow as they are written. Variable-length integers have 7 bits a byte, the lowest first, the high bit set on all but the
/// last byte; signed ones are zigzag (0, -1, 1, -2 …). All else is little-endian.
/// </summary>
internal sealed class ByteWriter(int largest = ByteWriter.LargestLength)
{
    /// <summary>The most that one row of the file holds (SQLite's limit for a value, less room for the row).</summary>
    internal const int LargestLength = 999_900_000;

    private const int LongestVarint = 10;
    private byte[] _bytes = new byte[256];

    /// <summary>The number of bytes written.</summary>
    internal int Length { get; private set; }

    /// <summary>What was written; valid until more is.</summary>
    internal ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    /// <summary>The same for callers that keep it over an await.</summary>
    internal ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    /// <summary>The length of a number as <see cref="WriteVarint(ulong)"/> writes it.</summary>
    internal static int VarintLength(ulong value) => ((BitOperations.Log2(value | 1) * 9) + 73) >> 6;

    internal static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    /// <summary>Forgets what was written and keeps the room for it, up to <paramref name="keep"/> bytes.</summary>
    internal void Clear(int keep = 1 << 20)
    {
        Length = 0;
        if (_bytes.Length > keep)
        {
            _bytes = new byte[256];
        }
    }

    internal void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    internal void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteVarint(ulong value)
    {
        var room = Reserve(LongestVarint);
        var length = 0;
        while (value >= 0x80)
        {
            room[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        room[length++] = (byte)value;
        Length += length;
    }

    internal void WriteVarint(int value) => WriteVarint((ulong)(uint)value);

    internal void WriteZigZag(long value) => WriteVarint(ZigZag(value));

    internal void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
        Length += sizeof(ulong);
    }

    internal void WriteDouble(double value) => WriteUInt64(BitConverter.DoubleToUInt64Bits(value));

    /// <summary>Twice the length in bytes, plus one for UTF-16 (strings that UTF-8 cannot hold: lone surrogates), then the bytes.</summary>
    internal void WriteString(string text)
    {
        if (IsValid(text))
        {
            var count = System.Text.Encoding.UTF8.GetByteCount(text);
            WriteVarint((ulong)count << 1);
            Length += System.Text.Encoding.UTF8.GetBytes(text, Reserve(count));
        }
        else
        {
            WriteVarint(((ulong)text.Length << 2) | 1);
            WriteBytes(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    /// <summary>The bytes that <see cref="WriteString"/> takes; a little less for strings that UTF-8 cannot hold.</summary>
    internal static int StringLength(string text)
    {
        var count = System.Text.Encoding.UTF8.GetByteCount(text);
        return count + VarintLength((ulong)count << 1);
    }

    /// <summary>Writes ascending tokens by their differences.</summary>
    internal void WriteTokens(ReadOnlySpan<int> tokens)
    {
        WriteVarint(tokens.Length);
        var next = 0;
        foreach (var token in tokens)
        {
            WriteVarint(token - next);
            next = token + 1;
        }
    }

    /// <summary>Room for so many bytes after what was written; the caller adds what it used by <see cref="Advance"/>.</summary>
    internal Span<byte> Reserve(int count)
    {
        if (count > _bytes.Length - Length)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    private static bool IsValid(string text)
    {
        var surrogate = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (surrogate < 0)
        {
            return true;
        }

        var rest = text.AsSpan(surrogate);
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }

    private void Grow(int count)
    {
        var wanted = (long)Length + count;
        if (wanted > largest)
        {
            throw new GraphException(
                StatusCodes.ArgumentError,
                "256 neighbouring entities, or what one commit changes, take more than 1 GB, the most that the file can hold in one place.",
                hint: "Keep large texts and byte arrays outside the graph, or commit fewer changes at once.");
        }

        Array.Resize(ref _bytes, (int)long.Min(largest, long.Max(wanted, 2L * _bytes.Length)));
    }
}
