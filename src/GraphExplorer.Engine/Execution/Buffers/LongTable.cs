namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>Numbers distinct 64-bit keys in the order in which they come: an open table with the keys in its entries.</summary>
internal sealed class LongTable
{
    private const int FirstEntries = 32;
    private const int KeptEntries = 2048;
    private const int BytesPerEntry = 16;
    private Entry[] _entries = [];
    private long[] _keys = [];
    private int _shift;
    private MemoryTracker? _memory;
    private long _taken;

    /// <summary>The keys found so far.</summary>
    internal int Count { get; private set; }

    /// <summary>The keys by number.</summary>
    internal ReadOnlySpan<long> Keys => _keys.AsSpan(0, Count);

    /// <summary>The number of a key, which gets the next one if it is new.</summary>
    internal int FindOrAdd(long key, ExecutionState state, out bool added)
    {
        if (Count == _keys.Length)
        {
            Grow(state);
        }

        var entries = _entries;
        var mask = entries.Length - 1;
        for (var at = Place(key); ; at = (at + 1) & mask)
        {
            ref var entry = ref entries[at];
            if (entry.Number == 0)
            {
                added = true;
                return Fill(ref entry, key);
            }

            if (entry.Key == key)
            {
                added = false;
                return entry.Number - 1;
            }
        }
    }

    /// <summary>The numbers of many keys; those that are new are from the <see cref="Count"/> of before on.</summary>
    internal void FindOrAdd(ReadOnlySpan<long> keys, Span<int> numbers, ExecutionState state)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            numbers[i] = FindOrAdd(keys[i], state, out _);
        }
    }

    /// <summary>Forgets all keys.</summary>
    internal void Clear()
    {
        if (_entries.Length > KeptEntries)
        {
            _entries = [];
            _keys = [];
        }
        else
        {
            Array.Clear(_entries);
        }

        Count = 0;
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
    }

    private int Place(long key)
    {
        var bits = (ulong)key * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 32)) * 0xD6E8FEB86659FD93;
        return (int)(bits >> _shift);
    }

    private int Fill(ref Entry entry, long key)
    {
        _keys[Count++] = key;
        entry.Key = key;
        entry.Number = Count;
        return Count - 1;
    }

    // At most half of the entries are filled, so there are as many places for keys.
    private void Grow(ExecutionState state)
    {
        var size = Math.Max(FirstEntries, checked(_entries.Length * 2));
        var bytes = (long)(BytesPerEntry + (sizeof(long) / 2)) * (size - _entries.Length);
        state.Memory.Take(bytes);
        _memory = state.Memory;
        _taken += bytes;
        _shift = 64 - int.Log2(size);
        _entries = new Entry[size];
        Array.Resize(ref _keys, size / 2);
        for (var number = 0; number < Count; number++)
        {
            var at = Place(_keys[number]);
            while (_entries[at].Number != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _entries[at] = new Entry { Key = _keys[number], Number = number + 1 };
        }
    }

    private struct Entry
    {
        internal long Key;
        internal int Number;
    }
}
