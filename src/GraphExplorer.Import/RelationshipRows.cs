namespace GraphExplorer.Import;

/// <summary>Relationships to make.</summary>
public sealed class RelationshipRows : ImportRows
{
    private readonly int[] _types;
    private readonly long[] _starts;
    private readonly long[] _ends;

    internal RelationshipRows(object parser, int[] keys, int capacity)
        : base(parser, keys, capacity)
    {
        _types = new int[capacity];
        _starts = new long[capacity];
        _ends = new long[capacity];
    }

    /// <summary>The number of a row's type.</summary>
    public int Type(int row) => _types[row];

    /// <summary>The number of the node that a row's relationship starts from.</summary>
    public long Start(int row) => _starts[row];

    /// <summary>The number of the node that a row's relationship leads to.</summary>
    public long End(int row) => _ends[row];

    /// <summary>Adds a row with the values that are in <see cref="ImportRows.NextValues"/>.</summary>
    internal void Add(int type, long start, long end)
    {
        _types[Count] = type;
        _starts[Count] = start;
        _ends[Count++] = end;
    }

    /// <summary>Puts the database's numbers in the place of the import's.</summary>
    internal void Resolve(Ids.CreatedNodes nodes)
    {
        for (var row = 0; row < Count; row++)
        {
            _starts[row] = nodes.IdOf((int)_starts[row]);
            _ends[row] = nodes.IdOf((int)_ends[row]);
        }
    }
}
