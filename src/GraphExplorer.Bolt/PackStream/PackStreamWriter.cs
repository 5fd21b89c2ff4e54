using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Writes PackStream, each value in its shortest form, straight into a buffer. Nothing is there before <see cref="Flush"/>.</summary>
public ref struct PackStreamWriter
{
    private const int LongestHeader = 9;
    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _used;

    /// <summary>Writes to <paramref name="output"/> as the connection has agreed.</summary>
    public PackStreamWriter(IBufferWriter<byte> output, PackStreamContext context)
    {
        _output = output;
        Context = context;
        _span = output.GetSpan(LongestHeader);
    }

    /// <summary>What the connection has agreed on.</summary>
    public PackStreamContext Context { get; }

    /// <summary>Gives the buffer what was written.</summary>
    public void Flush()
    {
        _output.Advance(_used);
        _span = default;
        _used = 0;
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteByte(PackStreamMarker.Null);

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(bool value) => WriteByte(value ? PackStreamMarker.True : PackStreamMarker.False);

    /// <summary>Writes an integer.</summary>
    public void WriteInteger(long value)
    {
        var target = Reserve(LongestHeader);
        switch (value)
        {
            case >= -16 and <= 127:
                target[0] = (byte)value;
                _used += 1;
                break;
            case >= sbyte.MinValue and < -16:
                target[0] = PackStreamMarker.Integer8;
                target[1] = (byte)value;
                _used += 2;
                break;
            case >= short.MinValue and <= short.MaxValue:
                target[0] = PackStreamMarker.Integer16;
                BinaryPrimitives.WriteInt16BigEndian(target[1..], (short)value);
                _used += 3;
                break;
            case >= int.MinValue and <= int.MaxValue:
                target[0] = PackStreamMarker.Integer32;
                BinaryPrimitives.WriteInt32BigEndian(target[1..], (int)value);
                _used += 5;
                break;
            default:
                target[0] = PackStreamMarker.Integer64;
                BinaryPrimitives.WriteInt64BigEndian(target[1..], value);
                _used += 9;
                break;
        }
    }

    /// <summary>Writes a float. Every NaN is written as the one that Java has.</summary>
    public void WriteFloat(double value)
    {
        var target = Reserve(9);
        target[0] = PackStreamMarker.Float;
        BinaryPrimitives.WriteInt64BigEndian(target[1..], double.IsNaN(value) ? 0x7FF8_0000_0000_0000L : BitConverter.DoubleToInt64Bits(value));
        _used += 9;
    }

    /// <summary>Writes bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteHeader(value.Length, tiny: 0, PackStreamMarker.Bytes8);
        WriteRaw(value);
    }

    /// <summary>Writes a text; half a surrogate pair becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        if (TryWriteShortAscii(value))
        {
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        WriteHeader(length, PackStreamMarker.TinyString, PackStreamMarker.String8);
        if (length <= _span.Length - _used)
        {
            _used += Encoding.UTF8.GetBytes(value, _span[_used..]);
            return;
        }

        while (!value.IsEmpty)
        {
            Utf8.FromUtf16(value, Reserve(256), out var read, out var written, replaceInvalidSequences: true, isFinalBlock: true);
            _used += written;
            value = value[read..];
        }
    }

    /// <summary>Writes a text that is UTF-8 already.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> value)
    {
        WriteHeader(value.Length, PackStreamMarker.TinyString, PackStreamMarker.String8);
        WriteRaw(value);
    }

    /// <summary>Begins a list: as many values must follow.</summary>
    public void WriteListHeader(int count) => WriteHeader(count, PackStreamMarker.TinyList, PackStreamMarker.List8);

    /// <summary>Begins a map: as many texts must follow, each with a value behind it.</summary>
    public void WriteMapHeader(int count) => WriteHeader(count, PackStreamMarker.TinyMap, PackStreamMarker.Map8);

    /// <summary>Begins a structure: as many values must follow, 15 at most.</summary>
    public void WriteStructureHeader(byte tag, int fields)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fields, 15);
        var target = Reserve(2);
        target[0] = (byte)(PackStreamMarker.TinyStructure | fields);
        target[1] = tag;
        _used += 2;
    }

    /// <summary>Writes a text as most are: short and ASCII, so that its bytes are as many as its characters and are written in one pass.</summary>
    private bool TryWriteShortAscii(ReadOnlySpan<char> value)
    {
        if (value.Length > byte.MaxValue)
        {
            return false;
        }

        var header = value.Length < 16 ? 1 : 2;
        var target = Reserve(header + value.Length);
        if (Ascii.FromUtf16(value, target[header..], out _) != OperationStatus.Done)
        {
            return false;
        }

        if (header == 1)
        {
            target[0] = (byte)(PackStreamMarker.TinyString | value.Length);
        }
        else
        {
            target[0] = PackStreamMarker.String8;
            target[1] = (byte)value.Length;
        }

        _used += header + value.Length;
        return true;
    }

    private void WriteHeader(int count, byte tiny, byte wide)
    {
        var target = Reserve(5);
        switch (count)
        {
            case < 16 when tiny != 0:
                target[0] = (byte)(tiny | count);
                _used += 1;
                break;
            case <= byte.MaxValue:
                target[0] = wide;
                target[1] = (byte)count;
                _used += 2;
                break;
            case <= ushort.MaxValue:
                target[0] = (byte)(wide + 1);
                BinaryPrimitives.WriteUInt16BigEndian(target[1..], (ushort)count);
                _used += 3;
                break;
            default:
                target[0] = (byte)(wide + 2);
                BinaryPrimitives.WriteUInt32BigEndian(target[1..], (uint)count);
                _used += 5;
                break;
        }
    }

    private void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _used++;
    }

    private void WriteRaw(ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            var target = Reserve(1);
            var count = Math.Min(target.Length, value.Length);
            value[..count].CopyTo(target);
            _used += count;
            value = value[count..];
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_span.Length - _used < count)
        {
            Flush();
            _span = _output.GetSpan(count);
        }

        return _span[_used..];
    }
}
