using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Walks a chain of relationships as often as its bounds say, in all ways there are.</summary>
internal sealed class RepeatOperator(Operator source, RepeatPattern pattern) : TrailOperator(source, pattern.FromSlot, pattern.ToSlot, pattern.Into)
{
    private readonly SegmentPattern _segment = pattern.Segment;
    private readonly int[]?[] _typeIds = new int[]?[pattern.Segment.Steps.Length];
    private readonly bool[] _hasTypes = new bool[pattern.Segment.Steps.Length];

    /// <inheritdoc/>
    protected override bool MayBeEmpty => _segment.Minimum == 0;

    /// <inheritdoc/>
    protected override void Prepare(ExecutionState state)
    {
        pattern.Bound.Read(state.Frame);
        for (var i = 0; i < _segment.Steps.Length; i++)
        {
            _hasTypes[i] = _segment.Steps[i].Types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds[i]);
        }
    }

    /// <inheritdoc/>
    protected override void OpenCursor(ExecutionState state)
    {
        var step = Trail.Length % _segment.Steps.Length;
        var mayGoOn = _hasTypes[step]
            && (step != 0 || (Trail.Length / _segment.Steps.Length < _segment.Maximum && _segment.MayBegin(Trail.End, state)));
        if (mayGoOn)
        {
            state.DbHits++;
            Trail.Cursor = state.Graph.Relationships(Trail.End, _segment.Steps[step].Direction, _typeIds[step]);
        }
        else
        {
            Trail.Cursor = default;
        }
    }

    /// <inheritdoc/>
    /// <remarks>A trail is of whole repetitions, and enough of them.</remarks>
    protected override bool Advance(ExecutionState state)
    {
        var count = _segment.Steps.Length;
        while (true)
        {
            if (Trail.Cursor.MoveNext())
            {
                state.ThrowIfCancelled();
                state.DbHits++;
                var relationship = Trail.Cursor.RelationshipId;
                var node = Trail.Cursor.OtherNode;
                if ((!pattern.Repeatable && (Trail.Contains(relationship) || pattern.Bound.Contains(relationship)))
                    || !Admits(relationship, node, state))
                {
                    continue;
                }

                Trail.Push(relationship, node, state);
                OpenCursor(state);
                if (Trail.Length % count == 0 && Trail.Length / count >= _segment.Minimum && Accepts(node))
                {
                    return true;
                }
            }
            else if (Trail.Length == 0)
            {
                return false;
            }
            else
            {
                Trail.Pop();
            }
        }
    }

    // Deeper repetitions have used the same places of the frame, so those of this one are written again.
    private bool Admits(long relationship, long node, ExecutionState state)
    {
        var index = Trail.Length % _segment.Steps.Length;
        var step = _segment.Steps[index];
        if (step.Predicates.Length == 0)
        {
            return true;
        }

        var frame = state.Frame;
        var first = Trail.Length - index;
        frame[_segment.StartSlot] = GraphValue.NodeReference(Trail.Node(first));
        for (var i = 0; i < index; i++)
        {
            frame[_segment.Steps[i].RelationshipSlot] = GraphValue.RelationshipReference(Trail.Relationship(first + i));
            frame[_segment.Steps[i].NodeSlot] = GraphValue.NodeReference(Trail.Node(first + i + 1));
        }

        frame[step.RelationshipSlot] = GraphValue.RelationshipReference(relationship);
        frame[step.NodeSlot] = GraphValue.NodeReference(node);
        return Predicates.AllHold(step.Predicates, state);
    }

    /// <inheritdoc/>
    protected override void Write(GraphValue[] frame)
    {
        if (pattern.RelationshipsSlot >= 0)
        {
            frame[pattern.RelationshipsSlot] = Trail.RelationshipList(pattern.Reversed);
        }

        if (!pattern.Into)
        {
            frame[pattern.ToSlot] = GraphValue.NodeReference(Trail.End);
        }

        foreach (var group in _segment.Groups)
        {
            frame[group.Slot] = GroupList(group);
        }
    }

    private GraphValue GroupList(GroupSlot group)
    {
        var length = _segment.Steps.Length;
        var items = new GraphValue[Trail.Length / length];
        for (var i = 0; i < items.Length; i++)
        {
            var place = (i * length) + group.Index;
            items[pattern.Reversed ? items.Length - 1 - i : i] = group.IsNode
                ? GraphValue.NodeReference(Trail.Node(place))
                : GraphValue.RelationshipReference(Trail.Relationship(place));
        }

        return GraphValue.FromList(ListValue.Of(items));
    }
}
