using GraphExplorer.Model;

namespace GraphExplorer.Import;

/// <summary>Some rows of one source, as values by column.</summary>
public abstract class ImportRows
{
    private readonly int[] _keys;
    private readonly GraphValue[] _values;

    private protected ImportRows(object parser, int[] keys, int capacity)
    {
        Parser = parser;
        _keys = keys;
        _values = new GraphValue[keys.Length * capacity];
        Capacity = capacity;
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; private protected set; }

    /// <summary>The numbers of the property keys, which are the same for all rows.</summary>
    public ReadOnlySpan<int> Keys => _keys;

    /// <summary>The rows that fit.</summary>
    internal int Capacity { get; }

    /// <summary>What the rows are parsed by: a batch is used again for the same source only.</summary>
    internal object Parser { get; }

    /// <summary>A row's values, one for each key; null where the row has none.</summary>
    public ReadOnlySpan<GraphValue> Values(int row) => _values.AsSpan(row * _keys.Length, _keys.Length);

    /// <summary>The values of the row that is added next.</summary>
    internal Span<GraphValue> NextValues => _values.AsSpan(Count * _keys.Length, _keys.Length);

    /// <summary>Forgets all rows.</summary>
    internal void Clear()
    {
        Array.Clear(_values, 0, Count * _keys.Length);
        Count = 0;
    }
}
