using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>
/// Enumerates all trails between two nodes in order of length: for path predicates that the shortest path need not satisfy. Deepens
/// step by step, and leaves out what cannot reach the end in the steps that remain.
/// </summary>
internal sealed class ExhaustivePathSearch
{
    private const int BytesPerNode = 48;
    private readonly Dictionary<long, long> _distances = [];
    private readonly Queue<long> _queue = [];
    private readonly Trail _trail = new();
    private MemoryTracker? _memory;
    private long _taken;
    private SearchScope _scope;
    private long _to;
    private long _length;
    private long _maximum;
    private bool _inTrail;
    private bool _cutShort;

    /// <summary>The length of the paths that <see cref="Next"/> now answers.</summary>
    internal long Length => _length;

    /// <summary>Begins with the paths of length <paramref name="first"/>.</summary>
    internal void Begin(ShortestPathSearch pattern, long from, long to, int[]? types, long first, ExecutionState state)
    {
        Clear();
        _scope = new SearchScope(pattern.Direction, types, pattern.Steps);
        _to = to;
        _length = first;
        _maximum = pattern.Maximum;
        MeasureDistances(pattern, state);
        BeginLength(from, state);
    }

    /// <summary>The next path; null past the last. <paramref name="from"/> is the node it began with.</summary>
    internal PathReference? Next(long from, ExecutionState state)
    {
        while (_inTrail)
        {
            if (Advance(state))
            {
                return _trail.ToPath();
            }

            _inTrail = false;
            if (_cutShort && _length < _maximum)
            {
                _length++;
                BeginLength(from, state);
            }
        }

        return null;
    }

    /// <summary>Forgets the search.</summary>
    internal void Clear()
    {
        _distances.Clear();
        _queue.Clear();
        _trail.Release();
        _inTrail = false;
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
    }

    private void BeginLength(long from, ExecutionState state)
    {
        _cutShort = false;
        _inTrail = _distances.ContainsKey(from);
        if (_inTrail)
        {
            _trail.Begin(from);
            _trail.Cursor = state.Graph.Relationships(from, _scope.Direction, _scope.Types);
        }
    }

    // To the next trail of exactly the length that ends at the end.
    private bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (_trail.Length < _length && _trail.Cursor.MoveNext())
            {
                state.ThrowIfCancelled();
                state.DbHits++;
                var relationship = _trail.Cursor.RelationshipId;
                var node = _trail.Cursor.OtherNode;
                if (_trail.Contains(relationship) || !_distances.TryGetValue(node, out var distance))
                {
                    continue;
                }

                var remaining = _length - _trail.Length - 1;
                if (!_scope.Steps.IsEmpty && !_scope.Steps.Admits(relationship, node, node != _to || remaining > 0, state))
                {
                    continue;
                }

                if (distance > remaining)
                {
                    _cutShort = true;
                    continue;
                }

                _trail.Push(relationship, node, state);
                if (remaining == 0)
                {
                    return true;
                }

                _trail.Cursor = state.Graph.Relationships(node, _scope.Direction, _scope.Types);
            }
            else if (_trail.Length == 0)
            {
                return false;
            }
            else
            {
                // A trail of full length may go on in a longer one.
                _cutShort |= _trail.Length == _length;
                _trail.Pop();
            }
        }
    }

    private void MeasureDistances(ShortestPathSearch pattern, ExecutionState state)
    {
        var direction = Directions.Reverse(pattern.Direction);
        _distances[_to] = 0;
        _queue.Enqueue(_to);
        _memory = state.Memory;
        while (_queue.TryDequeue(out var node))
        {
            state.ThrowIfCancelled();
            var distance = _distances[node] + 1;
            if (distance > pattern.Maximum)
            {
                continue;
            }

            var cursor = state.Graph.Relationships(node, direction, _scope.Types);
            while (cursor.MoveNext())
            {
                state.DbHits++;
                if (!_distances.ContainsKey(cursor.OtherNode)
                    && (_scope.Steps.IsEmpty || _scope.Steps.Admits(cursor.RelationshipId, cursor.OtherNode, testNode: false, state)))
                {
                    _memory.Take(BytesPerNode);
                    _taken += BytesPerNode;
                    _distances.Add(cursor.OtherNode, distance);
                    _queue.Enqueue(cursor.OtherNode);
                }
            }
        }
    }
}
