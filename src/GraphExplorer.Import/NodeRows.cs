namespace GraphExplorer.Import;

/// <summary>Nodes to make.</summary>
public sealed class NodeRows : ImportRows
{
    private readonly int[][] _labels;

    internal NodeRows(object parser, int[] keys, int capacity)
        : base(parser, keys, capacity)
    {
        _labels = new int[capacity][];
    }

    /// <summary>The numbers of a row's labels, each once, ascending.</summary>
    public ReadOnlySpan<int> Labels(int row) => _labels[row];

    /// <summary>Adds a row with the values that are in <see cref="ImportRows.NextValues"/>.</summary>
    internal void Add(int[] labels) => _labels[Count++] = labels;
}
