using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>
/// The neighbours of the nodes that an execution comes by, over relationships of some types, one direction and some tests: a compressed
/// adjacency that is made node by node when it is first asked for, so that no relationship is looked at twice and none in vain.
/// </summary>
internal sealed class NeighbourTable
{
    private const int FirstEntries = 256;
    private const int DenseShare = 16;
    private const int BytesPerEntry = 8;
    private const int BytesPerSparseNode = 24;
    private readonly GraphState _graph;
    private readonly RelationshipDirection _direction;
    private readonly RelationshipTest? _test;
    private readonly MemoryTracker _memory;
    private readonly int[]? _types;
    private readonly bool _isEmpty;
    private readonly Dictionary<long, int> _sparse = [];
    private int[]? _dense;
    private int[] _nodes = [];
    private int[] _counts = [];
    private long[] _entries = [];
    private int _used;
    private long _taken;

    internal NeighbourTable(RelationshipDirection direction, RelationshipTypeFilter types, RelationshipTest? test, ExecutionState state)
    {
        _graph = state.Graph;
        _memory = state.Memory;
        _direction = direction;
        _test = test;
        _isEmpty = !types.TryResolve(_graph.Store.RelationshipTypes, out _types);
    }

    /// <summary>The operators that hold it.</summary>
    internal int Users { get; set; }

    /// <summary>Whether it holds for what an execution sees. What a draft holds may change at any time.</summary>
    internal bool IsOf(ExecutionState state) => ReferenceEquals(_graph, state.Graph) && ReferenceEquals(_memory, state.Memory) && !_graph.IsDraft;

    /// <summary>A node's neighbours.</summary>
    internal NeighbourList Of(long node, ExecutionState state)
    {
        var place = Place(node);
        if (place < 0)
        {
            place = Add(node, state);
        }

        return new NeighbourList(_nodes, _counts, place + 1, _nodes[place]);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        _sparse.Clear();
        _dense = null;
        (_nodes, _counts, _entries) = ([], [], []);
        _used = 0;
        _memory.Release(_taken);
        _taken = 0;
    }

    private int Place(long node) =>
        _dense is { } dense
            ? (ulong)node < (ulong)dense.Length ? dense[node] - 1 : -1
            : _sparse.TryGetValue(node, out var place) ? place : -1;

    private int Add(long node, ExecutionState state)
    {
        state.ThrowIfCancelled();
        var count = _isEmpty ? 0 : Gather(node);
        state.DbHits += count + 1;
        if (_test is not null && count > 0)
        {
            count = _test.Keep(_entries.AsSpan(0, count), state);
        }

        MakeRoom(count + 1);
        Reserve(count + 1);
        var place = _used;
        var at = place;
        var neighbour = -1;
        foreach (var entry in _entries.AsSpan(0, count))
        {
            var next = (int)AdjacencyStretches.Neighbour(entry);
            if (next != neighbour)
            {
                neighbour = next;
                _nodes[++at] = next;
                _counts[at] = 0;
            }

            _counts[at]++;
        }

        _nodes[place] = at - place;
        _used = at + 1;
        Note(node, place);
        return place;
    }

    private void Note(long node, int place)
    {
        if (_dense is null && (long)_sparse.Count * DenseShare > _graph.NodeIdUpperBound)
        {
            Take((long)sizeof(int) * _graph.NodeIdUpperBound);
            _dense = new int[_graph.NodeIdUpperBound];
            foreach (var (known, at) in _sparse)
            {
                _dense[known] = at + 1;
            }

            _sparse.Clear();
        }

        if (_dense is null)
        {
            Take(BytesPerSparseNode);
            _sparse[node] = place;
            return;
        }

        if (node >= _dense.Length)
        {
            Take(sizeof(int) * (node + 1 - _dense.Length));
            Array.Resize(ref _dense, (int)node + 1);
        }

        _dense[node] = place + 1;
    }

    /// <summary>Fills the entries with those of a node, in order of neighbours.</summary>
    private int Gather(long node)
    {
        var groups = 0;
        var count = 0;
        if (_graph.IsDraft)
        {
            var cursor = _graph.Relationships(node, _direction, _types);
            while (cursor.MoveNext())
            {
                GrowEntries(count + 1);
                _entries[count++] = (cursor.OtherNode << 32) | (uint)cursor.RelationshipId;
            }

            _entries.AsSpan(0, count).Sort();
            return count;
        }

        var stretches = _graph.Stretches(node, _direction, _types);
        var key = (-1, false);
        while (stretches.MoveNext())
        {
            if (key != (stretches.Type, stretches.IsOutgoing))
            {
                key = (stretches.Type, stretches.IsOutgoing);
                groups++;
            }

            var entries = stretches.Entries;
            GrowEntries(count + entries.Length);
            if (_direction != RelationshipDirection.Both || stretches.IsOutgoing)
            {
                entries.CopyTo(_entries.AsSpan(count));
                count += entries.Length;
                continue;
            }

            // A self-loop was met among the outgoing ones.
            foreach (var entry in entries)
            {
                if (AdjacencyStretches.Neighbour(entry) != node)
                {
                    _entries[count++] = entry;
                }
            }
        }

        if (groups > 1)
        {
            _entries.AsSpan(0, count).Sort();
        }

        return count;
    }

    /// <summary>Where memory is short, what was learned of other nodes is forgotten; it can be learned again.</summary>
    private void MakeRoom(int count)
    {
        if (_used == 0 || _used + count <= _nodes.Length || _memory.HasRoom((long)BytesPerEntry * Math.Max(count, _nodes.Length)))
        {
            return;
        }

        _sparse.Clear();
        _dense = null;
        (_nodes, _counts) = ([], []);
        _used = 0;
        var kept = (long)sizeof(long) * _entries.Length;
        _memory.Release(_taken - kept);
        _taken = kept;
    }

    private void GrowEntries(int count)
    {
        if (count > _entries.Length)
        {
            var size = Math.Max(Math.Max(FirstEntries, count), _entries.Length * 2);
            Take((long)sizeof(long) * (size - _entries.Length));
            Array.Resize(ref _entries, size);
        }
    }

    private void Reserve(int count)
    {
        if (_used + count <= _nodes.Length)
        {
            return;
        }

        // Lists given out before keep the old arrays.
        var size = (int)Math.Min(Array.MaxLength, Math.Max(Math.Max(FirstEntries, (long)_used + count), (long)_nodes.Length * 2));
        Take((long)BytesPerEntry * (size - _nodes.Length));
        Array.Resize(ref _nodes, size);
        Array.Resize(ref _counts, size);
    }

    private void Take(long bytes)
    {
        _memory.Take(bytes);
        _taken += bytes;
    }
}
