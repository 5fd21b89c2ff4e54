using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>
/// Numbers the distinct combinations of values in the order in which they come, by Cypher's equivalence: an open table of chained
/// entries in flat arrays, without an object for each key.
/// </summary>
internal sealed class GroupTable(int width)
{
    private const int FirstGroups = 16;
    private const int KeptGroups = 1024;
    private const int EntryBytes = 12;
    private int[] _buckets = [];
    private int[] _next = [];
    private int[] _hashes = [];
    private GraphValue[] _keys = [];
    private MemoryTracker? _memory;
    private long _taken;

    /// <summary>The combinations found so far.</summary>
    internal int Count { get; private set; }

    /// <summary>The combination of a number.</summary>
    internal ReadOnlySpan<GraphValue> Key(int group) => _keys.AsSpan(group * width, width);

    /// <summary>The number of a combination, which gets the next one if it is new.</summary>
    internal int FindOrAdd(ReadOnlySpan<GraphValue> key, ExecutionState state, out bool added)
    {
        var hash = Hash(key);
        var found = Find(key, hash);
        added = found < 0;
        return added ? Add(key, hash, state) : found;
    }

    /// <summary>The number of a combination, or −1.</summary>
    internal int Find(ReadOnlySpan<GraphValue> key) => Find(key, Hash(key));

    /// <summary>Forgets all combinations.</summary>
    internal void Clear()
    {
        if (Count > KeptGroups)
        {
            _buckets = [];
            _next = [];
            _hashes = [];
            _keys = [];
        }
        else
        {
            Array.Clear(_buckets);
            Array.Clear(_keys, 0, Count * width);
        }

        Count = 0;
        _memory?.Release(_taken);
        _taken = 0;
        _memory = null;
    }

    private static int Hash(ReadOnlySpan<GraphValue> key)
    {
        if (key.Length == 1)
        {
            return ValueEquivalence.Instance.GetHashCode(key[0]);
        }

        var hash = 17;
        foreach (var value in key)
        {
            hash = (hash * 31) + ValueEquivalence.Instance.GetHashCode(value);
        }

        return hash;
    }

    private int Find(ReadOnlySpan<GraphValue> key, int hash)
    {
        if (_buckets.Length == 0)
        {
            return -1;
        }

        for (var entry = _buckets[hash & (_buckets.Length - 1)] - 1; entry >= 0; entry = _next[entry])
        {
            if (_hashes[entry] == hash && Matches(key, entry))
            {
                return entry;
            }
        }

        return -1;
    }

    private bool Matches(ReadOnlySpan<GraphValue> key, int entry)
    {
        var at = entry * width;
        for (var i = 0; i < key.Length; i++)
        {
            // The same representation is by far the usual case, and cheap to tell.
            if (!_keys[at + i].Equals(key[i]) && !ValueEquivalence.Instance.Equals(_keys[at + i], key[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int Add(ReadOnlySpan<GraphValue> key, int hash, ExecutionState state)
    {
        if (Count == _next.Length)
        {
            Grow();
        }

        var bytes = (long)EntryBytes;
        foreach (var value in key)
        {
            bytes += ValueSize.Of(value);
        }

        _memory = state.Memory;
        _memory.Take(bytes);
        _taken += bytes;

        var entry = Count++;
        key.CopyTo(_keys.AsSpan(entry * width));
        _hashes[entry] = hash;
        Link(entry);
        return entry;
    }

    private void Link(int entry)
    {
        ref var bucket = ref _buckets[_hashes[entry] & (_buckets.Length - 1)];
        _next[entry] = bucket - 1;
        bucket = entry + 1;
    }

    private void Grow()
    {
        var size = Math.Max(FirstGroups, checked(_next.Length * 2));
        Array.Resize(ref _next, size);
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _keys, checked(size * width));
        _buckets = new int[size];
        for (var entry = 0; entry < Count; entry++)
        {
            Link(entry);
        }
    }
}
