using System.Buffers.Binary;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Reads PackStream from the bytes of one message, forward and without copying. Whatever the bytes claim, no more is allocated than
/// they could hold. Malformed bytes throw <see cref="ProtocolException"/>; well-formed ones that pass a limit, <see cref="GraphException"/>.
/// </summary>
public ref struct PackStreamReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;
    private int _depth;
    private int _items;
    private TextCache? _texts;

    /// <summary>Reads the bytes of a message.</summary>
    public PackStreamReader(ReadOnlySpan<byte> bytes, PackStreamContext context)
    {
        _bytes = bytes;
        Context = context;
    }

    /// <summary>What the connection has agreed on.</summary>
    public PackStreamContext Context { get; }

    /// <summary>From here on texts are looked up among those that have come before: for what repeats itself and is no secret.</summary>
    internal void ExpectRepetition() => _texts = Context.Texts;

    /// <summary>Whether all bytes are read.</summary>
    public readonly bool IsAtEnd => _position == _bytes.Length;

    private readonly int Remaining => _bytes.Length - _position;

    /// <summary>The type of the next value.</summary>
    public readonly PackStreamType PeekType()
    {
        if (_position == _bytes.Length)
        {
            throw Truncated();
        }

        var marker = _bytes[_position];
        return marker switch
        {
            < PackStreamMarker.TinyString => PackStreamType.Integer,
            < PackStreamMarker.TinyList => PackStreamType.String,
            < PackStreamMarker.TinyMap => PackStreamType.List,
            < PackStreamMarker.TinyStructure => PackStreamType.Map,
            < PackStreamMarker.Null => PackStreamType.Structure,
            >= PackStreamMarker.LowestTinyInteger => PackStreamType.Integer,
            PackStreamMarker.Null => PackStreamType.Null,
            PackStreamMarker.Float => PackStreamType.Float,
            PackStreamMarker.False or PackStreamMarker.True => PackStreamType.Boolean,
            PackStreamMarker.Integer8 or PackStreamMarker.Integer16 or PackStreamMarker.Integer32 or PackStreamMarker.Integer64 => PackStreamType.Integer,
            PackStreamMarker.Bytes8 or PackStreamMarker.Bytes16 or PackStreamMarker.Bytes32 => PackStreamType.Bytes,
            PackStreamMarker.String8 or PackStreamMarker.String16 or PackStreamMarker.String32 => PackStreamType.String,
            PackStreamMarker.List8 or PackStreamMarker.List16 or PackStreamMarker.List32 => PackStreamType.List,
            PackStreamMarker.Map8 or PackStreamMarker.Map16 or PackStreamMarker.Map32 => PackStreamType.Map,
            _ => throw new ProtocolException($"No value begins with the byte {marker:X2}."),
        };
    }

    /// <summary>Reads null if it is next; otherwise reads nothing.</summary>
    public bool TryReadNull()
    {
        if (PeekType() != PackStreamType.Null)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Reads a boolean.</summary>
    public bool ReadBoolean() => ReadMarker() switch
    {
        PackStreamMarker.False => false,
        PackStreamMarker.True => true,
        var marker => throw Unexpected(marker, PackStreamType.Boolean),
    };

    /// <summary>Reads an integer.</summary>
    public long ReadInteger()
    {
        var marker = ReadMarker();
        return marker switch
        {
            < PackStreamMarker.TinyString or >= PackStreamMarker.LowestTinyInteger => (sbyte)marker,
            PackStreamMarker.Integer8 => (sbyte)Take(1)[0],
            PackStreamMarker.Integer16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            PackStreamMarker.Integer32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            PackStreamMarker.Integer64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected(marker, PackStreamType.Integer),
        };
    }

    /// <summary>Reads a float.</summary>
    public double ReadFloat()
    {
        var marker = ReadMarker();
        return marker == PackStreamMarker.Float ? BinaryPrimitives.ReadDoubleBigEndian(Take(8)) : throw Unexpected(marker, PackStreamType.Float);
    }

    /// <summary>Reads bytes, which are those of the message and not copied.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var marker = ReadMarker();
        return Take(marker switch
        {
            PackStreamMarker.Bytes8 => ReadLength(1),
            PackStreamMarker.Bytes16 => ReadLength(2),
            PackStreamMarker.Bytes32 => ReadLength(4),
            _ => throw Unexpected(marker, PackStreamType.Bytes),
        });
    }

    /// <summary>Reads a text as the bytes of the message, not copied and not yet checked to be UTF-8.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        var marker = ReadMarker();
        return Take(marker switch
        {
            >= PackStreamMarker.TinyString and < PackStreamMarker.TinyList => marker & 0x0F,
            PackStreamMarker.String8 => ReadLength(1),
            PackStreamMarker.String16 => ReadLength(2),
            PackStreamMarker.String32 => ReadLength(4),
            _ => throw Unexpected(marker, PackStreamType.String),
        });
    }

    /// <summary>Reads a text.</summary>
    public string ReadString() => _texts is null ? PackStreamText.Decode(ReadUtf8()) : _texts.Find(ReadUtf8());

    /// <summary>Reads a text that is likely to come again (a key, a label, a type), and so becomes a string once a connection.</summary>
    public string ReadName() => Context.Names.Find(ReadUtf8());

    /// <summary>Enters a list and answers how many items follow; <see cref="Leave"/> ends it.</summary>
    public int EnterList()
    {
        var marker = ReadMarker();
        return Enter(
            marker switch
            {
                >= PackStreamMarker.TinyList and < PackStreamMarker.TinyMap => marker & 0x0F,
                PackStreamMarker.List8 => ReadLength(1),
                PackStreamMarker.List16 => ReadLength(2),
                PackStreamMarker.List32 => ReadLength(4),
                _ => throw Unexpected(marker, PackStreamType.List),
            },
            leastSize: 1);
    }

    /// <summary>Enters a map and answers how many keys with values follow; <see cref="Leave"/> ends it.</summary>
    public int EnterMap()
    {
        var marker = ReadMarker();
        return Enter(
            marker switch
            {
                >= PackStreamMarker.TinyMap and < PackStreamMarker.TinyStructure => marker & 0x0F,
                PackStreamMarker.Map8 => ReadLength(1),
                PackStreamMarker.Map16 => ReadLength(2),
                PackStreamMarker.Map32 => ReadLength(4),
                _ => throw Unexpected(marker, PackStreamType.Map),
            },
            leastSize: 2);
    }

    /// <summary>Enters a structure and answers its tag and how many fields follow; <see cref="Leave"/> ends it.</summary>
    public StructureHeader EnterStructure()
    {
        var marker = ReadMarker();
        if (marker is < PackStreamMarker.TinyStructure or >= PackStreamMarker.Null)
        {
            throw Unexpected(marker, PackStreamType.Structure);
        }

        var tag = ReadMarker();
        return new StructureHeader(tag, Enter(marker & 0x0F, leastSize: 1));
    }

    /// <summary>Leaves the list, map or structure that was entered last.</summary>
    public void Leave() => _depth--;

    /// <summary>Passes over the next value, whatever it is.</summary>
    public void Skip()
    {
        switch (PeekType())
        {
            case PackStreamType.Null or PackStreamType.Boolean:
                _position++;
                break;
            case PackStreamType.Integer:
                ReadInteger();
                break;
            case PackStreamType.Float:
                ReadFloat();
                break;
            case PackStreamType.Bytes:
                ReadBytes();
                break;
            case PackStreamType.String:
                ReadUtf8();
                break;
            case PackStreamType.List:
                SkipItems(EnterList());
                break;
            case PackStreamType.Map:
                SkipItems(2 * EnterMap());
                break;
            default:
                SkipItems(EnterStructure().Fields);
                break;
        }
    }

    /// <summary>Throws <see cref="ProtocolException"/> when bytes are left.</summary>
    public readonly void RequireEnd()
    {
        if (!IsAtEnd)
        {
            throw new ProtocolException($"{Remaining} bytes follow the end of a message.");
        }
    }

    private void SkipItems(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Skip();
        }

        Leave();
    }

    private int Enter(int count, int leastSize)
    {
        if ((long)count * leastSize > Remaining)
        {
            throw Truncated();
        }

        if (++_depth > Context.Limits.Depth)
        {
            throw new GraphException(StatusCodes.ArgumentError, $"Values may nest {Context.Limits.Depth} levels deep at most.");
        }

        _items += count;
        return _items <= Context.Limits.Items
            ? count
            : throw new GraphException(StatusCodes.ArgumentError, $"A message may hold {Context.Limits.Items} values at most.");
    }

    private byte ReadMarker() => _position < _bytes.Length ? _bytes[_position++] : throw Truncated();

    private int ReadLength(int width)
    {
        var bytes = Take(width);
        var length = width switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
        return length <= Remaining ? (int)length : throw Truncated();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Remaining)
        {
            throw Truncated();
        }

        var taken = _bytes.Slice(_position, count);
        _position += count;
        return taken;
    }

    private static ProtocolException Truncated() => new("A message ends inside a value.");

    private static ProtocolException Unexpected(byte marker, PackStreamType wanted) => new($"The byte {marker:X2} begins no {wanted}.");
}
