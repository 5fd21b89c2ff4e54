using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>
/// Yields each node once that a trail of a length within bounds ends at, for patterns of which nothing but the end is wanted. With
/// a minimum of 0 or 1 breadth first, each node looked at once; a greater minimum needs the trails themselves.
/// </summary>
internal sealed class DistinctEndsOperator(Operator source, WalkPattern pattern) : Operator
{
    private const int BytesPerNode = 40;
    private readonly Dictionary<long, Visit> _visits = [];
    private readonly List<long> _frontier = [];
    private readonly List<long> _nextFrontier = [];
    private readonly List<long> _ends = [];
    private readonly HashSet<long> _seenEnds = [];
    private readonly Trail _trail = new();
    private MemoryTracker? _memory;
    private long _taken;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        Forget();
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (_next >= _ends.Count)
        {
            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            Forget();
            Find(state);
        }

        var end = _ends[_next++];
        if (!pattern.Into)
        {
            state.Frame[pattern.ToSlot] = GraphValue.NodeReference(end);
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Forget();
        source.Close();
    }

    private void Forget()
    {
        _visits.Clear();
        _frontier.Clear();
        _nextFrontier.Clear();
        _ends.Clear();
        _seenEnds.Clear();
        _trail.Release();
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
        _next = 0;
    }

    private void Find(ExecutionState state)
    {
        var frame = state.Frame;
        var target = -1L;
        if (!FrameReader.TryNode(frame[pattern.FromSlot], out var from) || (pattern.Into && !FrameReader.TryNode(frame[pattern.ToSlot], out target)))
        {
            return;
        }

        pattern.Bound.Read(frame);
        if (pattern.Minimum == 0)
        {
            AddEnd(from, state);
        }

        if (pattern.Types.TryResolve(state.Graph.Store.RelationshipTypes, out var typeIds))
        {
            if (pattern.Minimum <= 1)
            {
                SearchBreadthFirst(from, typeIds, state);
            }
            else
            {
                SearchDepthFirst(from, typeIds, state);
            }
        }

        if (pattern.Into)
        {
            var found = _ends.Contains(target);
            _ends.Clear();
            if (found)
            {
                _ends.Add(target);
            }
        }
    }

    // A shortest walk repeats no node, so every node reached is the end of a trail. The start itself is one when a trail leads back
    // to it: when a relationship joins two nodes that were reached over different first relationships, or leads straight back.
    private void SearchBreadthFirst(long from, int[]? typeIds, ExecutionState state)
    {
        _visits[from] = new Visit(0, -1, -1);
        _frontier.Add(from);
        var startDistance = pattern.Minimum == 0 ? 0 : long.MaxValue;
        for (var depth = 1L; depth <= pattern.Maximum && _frontier.Count > 0; depth++)
        {
            foreach (var node in _frontier)
            {
                state.ThrowIfCancelled();
                var visit = _visits[node];
                state.DbHits++;
                var cursor = state.Graph.Relationships(node, pattern.Direction, typeIds);
                while (cursor.MoveNext())
                {
                    state.DbHits++;
                    var relationship = cursor.RelationshipId;
                    var other = cursor.OtherNode;
                    if (relationship == visit.Arrival
                        || pattern.Bound.Contains(relationship)
                        || (!pattern.Steps.IsEmpty && !pattern.Steps.Admits(relationship, other, testNode: true, state)))
                    {
                        continue;
                    }

                    var branch = node == from ? relationship : visit.Branch;
                    if (!_visits.TryGetValue(other, out var seen))
                    {
                        _visits.Add(other, new Visit(depth, branch, relationship));
                        _nextFrontier.Add(other);
                        AddEnd(other, state);
                    }
                    else if (other == from)
                    {
                        if (pattern.Direction != RelationshipDirection.Both || branch != relationship || node == from)
                        {
                            startDistance = Math.Min(startDistance, depth);
                        }
                    }
                    else if (pattern.Direction == RelationshipDirection.Both && seen.Branch != branch)
                    {
                        startDistance = Math.Min(startDistance, depth + seen.Depth);
                    }
                }
            }

            _frontier.Clear();
            _frontier.AddRange(_nextFrontier);
            _nextFrontier.Clear();
        }

        if (startDistance is not (0 or long.MaxValue) && startDistance <= pattern.Maximum)
        {
            AddEnd(from, state);
        }
    }

    private void SearchDepthFirst(long from, int[]? typeIds, ExecutionState state)
    {
        _trail.Begin(from);
        _trail.Cursor = state.Graph.Relationships(from, pattern.Direction, typeIds);
        while (true)
        {
            if (_trail.Length < pattern.Maximum && _trail.Cursor.MoveNext())
            {
                state.ThrowIfCancelled();
                state.DbHits++;
                var relationship = _trail.Cursor.RelationshipId;
                var node = _trail.Cursor.OtherNode;
                if (_trail.Contains(relationship)
                    || pattern.Bound.Contains(relationship)
                    || (!pattern.Steps.IsEmpty && !pattern.Steps.Admits(relationship, node, testNode: true, state)))
                {
                    continue;
                }

                _trail.Push(relationship, node, state);
                if (_trail.Length < pattern.Maximum)
                {
                    _trail.Cursor = state.Graph.Relationships(node, pattern.Direction, typeIds);
                }

                if (_trail.Length >= pattern.Minimum)
                {
                    AddEnd(node, state);
                }
            }
            else if (_trail.Length == 0)
            {
                return;
            }
            else
            {
                _trail.Pop();
            }
        }
    }

    private void AddEnd(long node, ExecutionState state)
    {
        if (!_seenEnds.Add(node))
        {
            return;
        }

        _memory = state.Memory;
        _memory.Take(BytesPerNode);
        _taken += BytesPerNode;
        _ends.Add(node);
    }

    /// <summary>How a node was first reached.</summary>
    /// <param name="Depth">relationships from the start</param>
    /// <param name="Branch">the first relationship on the way</param>
    /// <param name="Arrival">the last relationship on the way</param>
    private readonly record struct Visit(long Depth, long Branch, long Arrival);
}
