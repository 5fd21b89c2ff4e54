using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>The kept side of a hash join: rows by key, those of one key in the order in which they came.</summary>
internal sealed class JoinTable(int width, int[] slots)
{
    private const int BytesPerRow = 16;
    private readonly GroupTable _keys = new(width);
    private readonly RowBuffer _rows = new(slots);
    private readonly List<int> _firsts = [];
    private readonly List<int> _lasts = [];
    private readonly List<int> _next = [];
    private MemoryTracker? _memory;

    /// <summary>The rows kept.</summary>
    internal int Count => _rows.Count;

    /// <summary>Keeps the frame's current row under a key.</summary>
    internal void Add(ReadOnlySpan<GraphValue> key, ExecutionState state)
    {
        var row = _rows.Append(state);
        _memory = state.Memory;
        _memory.Take(BytesPerRow);
        _next.Add(-1);
        var group = _keys.FindOrAdd(key, state, out var added);
        if (added)
        {
            _firsts.Add(row);
            _lasts.Add(row);
        }
        else
        {
            _next[_lasts[group]] = row;
            _lasts[group] = row;
        }
    }

    /// <summary>The first row of a key, or −1.</summary>
    internal int First(ReadOnlySpan<GraphValue> key)
    {
        var group = _keys.Find(key);
        return group < 0 ? -1 : _firsts[group];
    }

    /// <summary>The next row of the same key, or −1.</summary>
    internal int Next(int row) => _next[row];

    /// <summary>Writes a row back to the frame.</summary>
    internal void Restore(int row, GraphValue[] frame) => _rows.Restore(row, frame);

    /// <summary>Forgets all rows.</summary>
    internal void Clear()
    {
        _memory?.Release((long)BytesPerRow * _next.Count);
        _memory = null;
        _keys.Clear();
        _rows.Clear();
        _firsts.Clear();
        _lasts.Clear();
        _next.Clear();
    }
}
