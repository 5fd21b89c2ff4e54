namespace GraphExplorer.Import.Ids;

/// <summary>
/// The database's numbers of the nodes that were made, by their order in the import. Databases number new nodes mostly one after the other, so
/// runs of consecutive numbers are kept and not each number.
/// </summary>
internal sealed class CreatedNodes
{
    private readonly List<int> _firstNodes = [];
    private readonly List<long> _firstIds = [];

    /// <summary>How many nodes were made.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds the next node's number.</summary>
    internal void Add(long id)
    {
        if (_firstIds.Count == 0 || id != _firstIds[^1] + (Count - _firstNodes[^1]))
        {
            _firstNodes.Add(Count);
            _firstIds.Add(id);
        }

        Count++;
    }

    /// <summary>The number of a node.</summary>
    internal long IdOf(int node)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, Count);
        var run = 0;
        if (_firstNodes.Count > 1)
        {
            run = _firstNodes.BinarySearch(node);
            run = run < 0 ? ~run - 1 : run;
        }

        return _firstIds[run] + (node - _firstNodes[run]);
    }

    /// <summary>The runs in a compact form, which <see cref="FromBytes"/> reads.</summary>
    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Count);
        writer.Write(_firstNodes.Count);
        for (var run = 0; run < _firstNodes.Count; run++)
        {
            writer.Write7BitEncodedInt(_firstNodes[run] - (run == 0 ? 0 : _firstNodes[run - 1]));
            writer.Write7BitEncodedInt64(_firstIds[run] - (run == 0 ? 0 : _firstIds[run - 1]));
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads the runs. Throws <see cref="EndOfStreamException"/> or <see cref="FormatException"/> for bytes that <see cref="ToBytes"/> did not write.</summary>
    internal static CreatedNodes FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var nodes = new CreatedNodes { Count = reader.ReadInt32() };
        var runs = reader.ReadInt32();
        for (var run = 0; run < runs; run++)
        {
            nodes._firstNodes.Add(reader.Read7BitEncodedInt() + (run == 0 ? 0 : nodes._firstNodes[^1]));
            nodes._firstIds.Add(reader.Read7BitEncodedInt64() + (run == 0 ? 0 : nodes._firstIds[^1]));
        }

        return nodes;
    }
}
