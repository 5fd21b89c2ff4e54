using GraphExplorer.Model;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// Reads what <see cref="CommitRecord"/> wrote: first all nodes by <see cref="TryReadNode"/>, then all relationships by
/// <see cref="TryReadRelationship"/>, each in ascending order of id. Every member throws <see cref="MalformedDataException"/>.
/// </summary>
internal ref struct CommitRecordReader
{
    private readonly DecodingContext _context;
    private ByteReader _reader;
    private long _last;

    internal CommitRecordReader(ReadOnlySpan<byte> data, DecodingContext context)
    {
        _context = context;
        _reader = new ByteReader(data);
        _last = -1;
        NodeCount = ReadCount();
        RelationshipCount = ReadCount();
    }

    /// <summary>The number of nodes after the commit.</summary>
    internal long NodeCount { get; }

    /// <summary>The number of relationships after the commit.</summary>
    internal long RelationshipCount { get; }

    /// <summary>Reads the next node; false when there is none left, whereupon come the relationships.</summary>
    internal bool TryReadNode(out NodeImage image)
    {
        if (!TryReadId(out var id))
        {
            image = default;
            return false;
        }

        if (_reader.ReadBelow(2, "the kind of a change") == 0)
        {
            image = new NodeImage(id, null, [], []);
            return true;
        }

        var labels = _reader.ReadTokens(_context.Labels, "labels", _context);
        var (keys, values) = ReadProperties();
        image = new NodeImage(id, labels, keys, values);
        return true;
    }

    /// <summary>Reads the next relationship; false when there is none left, whereupon the record is at its end.</summary>
    internal bool TryReadRelationship(out RelationshipImage image)
    {
        if (!TryReadId(out var id))
        {
            _reader.ThrowUnlessAtEnd();
            image = default;
            return false;
        }

        var type = _reader.ReadVarint();
        if (type == 0)
        {
            image = new RelationshipImage(id, -1, -1, -1, [], []);
            return true;
        }

        if (type > (ulong)_context.RelationshipTypes)
        {
            throw new MalformedDataException($"the relationship type {type - 1} has no name, there are {_context.RelationshipTypes}");
        }

        var start = ReadNodeId();
        var end = ReadNodeId();
        var (keys, values) = ReadProperties();
        image = new RelationshipImage(id, (int)type - 1, start, end, keys, values);
        return true;
    }

    private bool TryReadId(out int id)
    {
        var difference = _reader.ReadVarint();
        if (difference > (ulong)(int.MaxValue - _last))
        {
            throw new MalformedDataException("an entity's id is too large");
        }

        id = (int)(_last + (long)difference);
        _last = difference == 0 ? -1 : id;
        return difference != 0;
    }

    private long ReadCount() => _reader.ReadVarint() is var count and <= int.MaxValue + 1UL
        ? (long)count
        : throw new MalformedDataException("a commit has a count of entities that is none");

    private int ReadNodeId() => _reader.ReadVarint() is var id and <= int.MaxValue
        ? (int)id
        : throw new MalformedDataException("a relationship's end is no id of a node");

    private (int[] Keys, GraphValue[] Values) ReadProperties()
    {
        var keys = _reader.ReadTokens(_context.PropertyKeys, "property keys", _context);
        var values = keys.Length == 0 ? [] : new GraphValue[keys.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ValueCodec.Read(ref _reader, _context);
        }

        return (keys, values);
    }
}
