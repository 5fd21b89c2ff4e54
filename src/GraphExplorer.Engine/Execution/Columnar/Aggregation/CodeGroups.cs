using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>
/// Numbers the distinct combinations of grouping keys in the order in which they come, and keeps the values of each one's first row. More
/// than two keys are combined pair by pair: the number of the first two with the third, and so on.
/// </summary>
internal sealed class CodeGroups
{
    private readonly KeyCoding[] _keys;
    private readonly LongTable[] _tables;
    private readonly uint[][] _codes;
    private long[] _pairs = [];
    private GraphValue[] _values = [];
    private long[] _firstSeen = [];
    private MemoryTracker? _memory;
    private long _taken;

    internal CodeGroups(KeyCoding[] keys)
    {
        _keys = keys;
        _tables = [.. Enumerable.Range(0, Math.Max(1, keys.Length - 1)).Select(_ => new LongTable())];
        _codes = [.. keys.Select(_ => Array.Empty<uint>())];
    }

    /// <summary>The combinations found so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Where the first row of a group lay: the number of its morsel, then its own among the groups of its worker.</summary>
    internal ReadOnlySpan<long> FirstSeen => _firstSeen.AsSpan(0, Count);

    /// <summary>The values of a group's first row.</summary>
    internal ReadOnlySpan<GraphValue> Key(int group) => _values.AsSpan(group * _keys.Length, _keys.Length);

    /// <summary>Computes the keys of a batch. An error ends the batch before its row.</summary>
    internal void Evaluate(ColumnBatch batch, ExecutionState state)
    {
        foreach (var key in _keys)
        {
            key.Evaluate(batch, state);
        }
    }

    /// <summary>The groups of the rows of a batch whose keys were computed.</summary>
    internal void Find(ColumnBatch batch, Span<int> groups, int morsel, ExecutionState state)
    {
        EnsureCapacity(batch.Count);
        for (var i = 0; i < _keys.Length; i++)
        {
            _keys[i].Encode(batch, _codes[i].AsSpan(0, batch.Count), state);
        }

        Combine(groups, state);
        if (_tables[^1].Count == Count)
        {
            return;
        }

        for (var row = 0; row < groups.Length; row++)
        {
            if (groups[row] == Count)
            {
                Keep(row, morsel, state);
            }
        }
    }

    /// <summary>Takes in the groups of another worker and answers their numbers here. Of a group that both have the earlier first row stays.</summary>
    internal int[] Merge(CodeGroups other, ExecutionState state)
    {
        EnsureCapacity(Math.Min(other.Count, ColumnBatch.MaximumRows));
        var groups = new int[other.Count];
        var translations = new uint[]?[_keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            translations[i] = _keys[i].Translate(other._keys[i], state);
        }

        for (var first = 0; first < groups.Length; first += ColumnBatch.MaximumRows)
        {
            var part = groups.AsSpan(first, Math.Min(ColumnBatch.MaximumRows, groups.Length - first));
            other.Decode(first, part.Length, _codes, translations);
            Combine(part, state);
            for (var i = 0; i < part.Length; i++)
            {
                KeepEarlier(part[i], other, first + i, state);
            }
        }

        return groups;
    }

    /// <summary>Forgets all groups.</summary>
    internal void Clear()
    {
        foreach (var key in _keys)
        {
            key.Clear();
        }

        foreach (var table in _tables)
        {
            table.Clear();
        }

        Count = 0;
        _values = [];
        _firstSeen = [];
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
    }

    // A batch may have some rows more than the usual maximum.
    private void EnsureCapacity(int rows)
    {
        if (_pairs.Length >= rows)
        {
            return;
        }

        _pairs = new long[rows];
        for (var i = 0; i < _codes.Length; i++)
        {
            _codes[i] = new uint[rows];
        }
    }

    private void Combine(Span<int> groups, ExecutionState state)
    {
        var pairs = _pairs.AsSpan(0, groups.Length);
        var first = _codes[0].AsSpan(0, groups.Length);
        if (_keys.Length == 1)
        {
            for (var i = 0; i < pairs.Length; i++)
            {
                pairs[i] = first[i];
            }

            _tables[0].FindOrAdd(pairs, groups, state);
            return;
        }

        var second = _codes[1].AsSpan(0, groups.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = ((long)first[i] << 32) | second[i];
        }

        _tables[0].FindOrAdd(pairs, groups, state);
        for (var table = 1; table < _tables.Length; table++)
        {
            var next = _codes[table + 1].AsSpan(0, groups.Length);
            for (var i = 0; i < pairs.Length; i++)
            {
                pairs[i] = ((long)groups[i] << 32) | next[i];
            }

            _tables[table].FindOrAdd(pairs, groups, state);
        }
    }

    private void Decode(int firstGroup, int count, uint[][] codes, uint[]?[] translations)
    {
        for (var i = 0; i < count; i++)
        {
            var number = firstGroup + i;
            for (var table = _tables.Length - 1; table >= 0; table--)
            {
                var pair = _tables[table].Keys[number];
                if (_keys.Length == 1)
                {
                    codes[0][i] = Translated(0, (uint)pair);
                    break;
                }

                codes[table + 1][i] = Translated(table + 1, (uint)pair);
                number = (int)(pair >> 32);
                if (table == 0)
                {
                    codes[0][i] = Translated(0, (uint)(pair >> 32));
                }
            }
        }

        uint Translated(int key, uint code) => translations[key] is { } translation ? translation[code] : code;
    }

    private void Keep(int row, int morsel, ExecutionState state)
    {
        MakeRoom(state);
        var group = Count++;
        var bytes = 0L;
        for (var i = 0; i < _keys.Length; i++)
        {
            var value = _keys[i].Value(row, state);
            bytes += ValueSize.Of(value);
            _values[(group * _keys.Length) + i] = value;
        }

        Take(bytes, state);
        _firstSeen[group] = ((long)morsel << 32) | (uint)group;
    }

    private void KeepEarlier(int group, CodeGroups other, int there, ExecutionState state)
    {
        if (group == Count)
        {
            MakeRoom(state);
            Count++;
            var bytes = 0L;
            foreach (var value in other.Key(there))
            {
                bytes += ValueSize.Of(value);
            }

            Take(bytes, state);
        }
        else if (_firstSeen[group] < other._firstSeen[there])
        {
            return;
        }

        _firstSeen[group] = other._firstSeen[there];
        other.Key(there).CopyTo(_values.AsSpan(group * _keys.Length));
    }

    private void MakeRoom(ExecutionState state)
    {
        if (Count < _firstSeen.Length)
        {
            return;
        }

        var groups = Math.Max(ColumnBatch.FirstRows, checked(_firstSeen.Length * 2));
        Take(sizeof(long) * (long)(groups - _firstSeen.Length), state);
        Array.Resize(ref _firstSeen, groups);
        Array.Resize(ref _values, checked(groups * _keys.Length));
    }

    private void Take(long bytes, ExecutionState state)
    {
        state.Memory.Take(bytes);
        _memory = state.Memory;
        _taken += bytes;
    }
}
