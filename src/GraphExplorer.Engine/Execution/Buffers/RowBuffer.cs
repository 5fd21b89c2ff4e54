using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>Keeps the values of some slots for many rows, accounted for in the statement's memory.</summary>
internal sealed class RowBuffer(int[] slots)
{
    private const int FirstRows = 16;
    private const int KeptValues = 4096;
    private GraphValue[] _values = [];
    private MemoryTracker? _memory;
    private long _taken;

    /// <summary>The rows kept.</summary>
    internal int Count { get; private set; }

    /// <summary>The slots kept, in order of the columns.</summary>
    internal ReadOnlySpan<int> Slots => slots;

    /// <summary>The column that keeps a slot.</summary>
    internal int ColumnOf(int slot) => Array.IndexOf(slots, slot);

    /// <summary>Keeps the frame's current row and gives it the next number.</summary>
    internal int Append(ExecutionState state)
    {
        var width = slots.Length;
        var at = Count * width;
        if (at + width > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(FirstRows * width, checked(_values.Length * 2)));
        }

        Write(state, at);
        return Count++;
    }

    /// <summary>Keeps the frame's current row in place of another.</summary>
    internal void Replace(int row, ExecutionState state)
    {
        var at = row * slots.Length;
        var freed = 0L;
        foreach (var value in _values.AsSpan(at, slots.Length))
        {
            freed += ValueSize.Of(value);
        }

        state.Memory.Release(freed);
        _taken -= freed;
        Write(state, at);
    }

    /// <summary>Writes a row back to the frame.</summary>
    internal void Restore(int row, GraphValue[] frame)
    {
        var at = row * slots.Length;
        for (var i = 0; i < slots.Length; i++)
        {
            frame[slots[i]] = _values[at + i];
        }
    }

    /// <summary>A value of a row.</summary>
    internal ref readonly GraphValue Value(int row, int column) => ref _values[(row * slots.Length) + column];

    /// <summary>Forgets all rows.</summary>
    internal void Clear()
    {
        if (_values.Length > KeptValues)
        {
            _values = [];
        }
        else
        {
            Array.Clear(_values, 0, Count * slots.Length);
        }

        Count = 0;
        _memory?.Release(_taken);
        _taken = 0;
        _memory = null;
    }

    private void Write(ExecutionState state, int at)
    {
        var frame = state.Frame;
        var bytes = 0L;
        for (var i = 0; i < slots.Length; i++)
        {
            var value = frame[slots[i]];
            bytes += ValueSize.Of(value);
            _values[at + i] = value;
        }

        _memory = state.Memory;
        _memory.Take(bytes);
        _taken += bytes;
    }
}
