using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// Reads what <see cref="ByteWriter"/> wrote. The bytes may be hostile: every read throws <see cref="MalformedDataException"/> rather
/// than pass the end, and no count is believed that the bytes which remain could not fill.
/// </summary>
internal ref struct ByteReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;

    internal readonly int Remaining => _data.Length - _position;

    internal byte ReadByte()
    {
        if (_position >= _data.Length)
        {
            throw PastEnd();
        }

        return _data[_position++];
    }

    internal ReadOnlySpan<byte> ReadBytes(int count)
    {
        if ((uint)count > (uint)Remaining)
        {
            throw PastEnd();
        }

        var bytes = _data.Slice(_position, count);
        _position += count;
        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong ReadVarint()
    {
        if (_position < _data.Length && _data[_position] < 0x80)
        {
            return _data[_position++];
        }

        return ReadLongVarint();
    }

    internal long ReadZigZag()
    {
        var value = ReadVarint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    internal ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(sizeof(ulong)));

    internal double ReadDouble() => BitConverter.UInt64BitsToDouble(ReadUInt64());

    /// <summary>A number below <paramref name="limit"/>.</summary>
    internal int ReadBelow(int limit, string what)
    {
        var value = ReadVarint();
        return value < (ulong)limit ? (int)value : throw new MalformedDataException($"{what} is {value}, not below {limit}");
    }

    /// <summary>A number of things of which each takes a byte or more.</summary>
    internal int ReadCount(string what)
    {
        var value = ReadVarint();
        return value <= (ulong)Remaining ? (int)value : throw new MalformedDataException($"{value} {what} cannot lie in {Remaining} bytes");
    }

    internal string ReadString(DecodingContext context)
    {
        var header = ReadVarint();
        var count = header >> 1;
        if (count > (ulong)Remaining)
        {
            throw PastEnd();
        }

        var bytes = ReadBytes((int)count);
        if ((header & 1) == 0)
        {
            return context.Text(bytes);
        }

        return (count & 1) == 0
            ? new string(MemoryMarshal.Cast<byte, char>(bytes))
            : throw new MalformedDataException("a UTF-16 string has an odd number of bytes");
    }

    /// <summary>Ascending tokens below <paramref name="limit"/>; an array that is shared and not written to.</summary>
    internal int[] ReadTokens(int limit, string what, DecodingContext context)
    {
        var count = ReadCount(what);
        if (count == 0)
        {
            return [];
        }

        var tokens = new int[count];
        var next = 0L;
        for (var i = 0; i < count; i++)
        {
            var token = (ulong)next + Math.Min(ReadVarint(), int.MaxValue);
            if (token >= (ulong)limit)
            {
                throw new MalformedDataException($"{what}: the number {token} stands for no name, there are {limit}");
            }

            tokens[i] = (int)token;
            next = (long)token + 1;
        }

        return context.TokenSets.Intern(tokens);
    }

    /// <summary>Throws unless all bytes were read.</summary>
    internal readonly void ThrowUnlessAtEnd()
    {
        if (Remaining != 0)
        {
            throw new MalformedDataException($"{Remaining} bytes are left over");
        }
    }

    private ulong ReadLongVarint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = ReadByte();
            if (shift == 63 && part > 1)
            {
                break;
            }

            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new MalformedDataException("a number has more than 64 bits");
    }

    private static MalformedDataException PastEnd() => new("the data ends too early");
}
