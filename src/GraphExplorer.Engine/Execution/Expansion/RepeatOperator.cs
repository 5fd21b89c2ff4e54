using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Walks a chain of relationships as often as its bounds say, in all ways there are, depth first and without recursion.</summary>
internal sealed class RepeatOperator(Operator source, RepeatPattern pattern) : Operator
{
    private readonly Trail _trail = new();
    private readonly SegmentPattern _segment = pattern.Segment;
    private readonly int[]?[] _typeIds = new int[]?[pattern.Segment.Steps.Length];
    private readonly bool[] _hasTypes = new bool[pattern.Segment.Steps.Length];
    private bool _walking;
    private bool _atStart;
    private long _target;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _walking = false;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (!_walking)
            {
                if (!source.MoveNext(state))
                {
                    return false;
                }

                state.ThrowIfCancelled();
                if (!TryBegin(state))
                {
                    continue;
                }
            }

            if (_atStart)
            {
                _atStart = false;
                if (_segment.Minimum == 0 && Accepts(_trail.End))
                {
                    Write(state.Frame);
                    return true;
                }
            }

            if (Advance(state))
            {
                return true;
            }

            _walking = false;
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _trail.Release();
        _walking = false;
        source.Close();
    }

    private bool TryBegin(ExecutionState state)
    {
        var frame = state.Frame;
        if (!FrameReader.TryNode(frame[pattern.FromSlot], out var from)
            || (pattern.Into && !FrameReader.TryNode(frame[pattern.ToSlot], out _target)))
        {
            return false;
        }

        pattern.Bound.Read(frame);
        for (var i = 0; i < _segment.Steps.Length; i++)
        {
            _hasTypes[i] = _segment.Steps[i].Types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds[i]);
        }

        _trail.Begin(from);
        _atStart = true;
        _walking = true;
        OpenCursor(state);
        return true;
    }

    private void OpenCursor(ExecutionState state)
    {
        var step = _trail.Length % _segment.Steps.Length;
        var mayGoOn = _hasTypes[step]
            && (step != 0 || (_trail.Length / _segment.Steps.Length < _segment.Maximum && _segment.MayBegin(_trail.End, state)));
        if (mayGoOn)
        {
            state.DbHits++;
            _trail.Cursor = state.Graph.Relationships(_trail.End, _segment.Steps[step].Direction, _typeIds[step]);
        }
        else
        {
            _trail.Cursor = default;
        }
    }

    // To the next walk of whole repetitions, enough of them, that ends where it must.
    private bool Advance(ExecutionState state)
    {
        var count = _segment.Steps.Length;
        while (true)
        {
            if (_trail.Cursor.MoveNext())
            {
                state.ThrowIfCancelled();
                state.DbHits++;
                var relationship = _trail.Cursor.RelationshipId;
                var node = _trail.Cursor.OtherNode;
                if ((!pattern.Repeatable && (_trail.Contains(relationship) || pattern.Bound.Contains(relationship)))
                    || !Admits(relationship, node, state))
                {
                    continue;
                }

                _trail.Push(relationship, node, state);
                OpenCursor(state);
                if (_trail.Length % count == 0 && _trail.Length / count >= _segment.Minimum && Accepts(node))
                {
                    Write(state.Frame);
                    return true;
                }
            }
            else if (_trail.Length == 0)
            {
                return false;
            }
            else
            {
                _trail.Pop();
            }
        }
    }

    // Deeper repetitions have used the same places of the frame, so those of this one are written again.
    private bool Admits(long relationship, long node, ExecutionState state)
    {
        var index = _trail.Length % _segment.Steps.Length;
        var step = _segment.Steps[index];
        if (step.Predicates.Length == 0)
        {
            return true;
        }

        var frame = state.Frame;
        var first = _trail.Length - index;
        frame[_segment.StartSlot] = GraphValue.NodeReference(_trail.Node(first));
        for (var i = 0; i < index; i++)
        {
            frame[_segment.Steps[i].RelationshipSlot] = GraphValue.RelationshipReference(_trail.Relationship(first + i));
            frame[_segment.Steps[i].NodeSlot] = GraphValue.NodeReference(_trail.Node(first + i + 1));
        }

        frame[step.RelationshipSlot] = GraphValue.RelationshipReference(relationship);
        frame[step.NodeSlot] = GraphValue.NodeReference(node);
        return Predicates.AllHold(step.Predicates, state);
    }

    private bool Accepts(long node) => !pattern.Into || node == _target;

    private void Write(GraphValue[] frame)
    {
        if (pattern.RelationshipsSlot >= 0)
        {
            frame[pattern.RelationshipsSlot] = _trail.RelationshipList(pattern.Reversed);
        }

        if (!pattern.Into)
        {
            frame[pattern.ToSlot] = GraphValue.NodeReference(_trail.End);
        }

        foreach (var group in _segment.Groups)
        {
            frame[group.Slot] = GroupList(group);
        }
    }

    private GraphValue GroupList(GroupSlot group)
    {
        var length = _segment.Steps.Length;
        var items = new GraphValue[_trail.Length / length];
        for (var i = 0; i < items.Length; i++)
        {
            var place = (i * length) + group.Index;
            items[pattern.Reversed ? items.Length - 1 - i : i] = group.IsNode
                ? GraphValue.NodeReference(_trail.Node(place))
                : GraphValue.RelationshipReference(_trail.Relationship(place));
        }

        return GraphValue.FromList(ListValue.Of(items));
    }
}
