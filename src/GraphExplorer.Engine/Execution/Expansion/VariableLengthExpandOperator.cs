using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Walks all trails (no relationship twice) of a length within bounds, depth first and without recursion.</summary>
internal sealed class VariableLengthExpandOperator(Operator source, WalkPattern pattern) : Operator
{
    private readonly Trail _trail = new();
    private int[]? _typeIds;
    private bool _hasTypes;
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
                if (pattern.Minimum == 0 && Accepts(_trail.End))
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
        if (!FrameReader.TryNode(frame[pattern.FromSlot], out var from))
        {
            return false;
        }

        if (pattern.Into && !FrameReader.TryNode(frame[pattern.ToSlot], out _target))
        {
            return false;
        }

        pattern.Bound.Read(frame);
        _hasTypes = pattern.Types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds);
        _trail.Begin(from);
        _atStart = true;
        _walking = true;
        OpenCursor(state);
        return true;
    }

    private void OpenCursor(ExecutionState state)
    {
        if (_hasTypes && _trail.Length < pattern.Maximum)
        {
            state.DbHits++;
            _trail.Cursor = state.Graph.Relationships(_trail.End, pattern.Direction, _typeIds);
        }
    }

    // To the next trail that is long enough and ends where it must.
    private bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (_hasTypes && _trail.Length < pattern.Maximum && _trail.Cursor.MoveNext())
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
                OpenCursor(state);
                if (_trail.Length >= pattern.Minimum && Accepts(node))
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

    private bool Accepts(long node) => !pattern.Into || node == _target;

    private void Write(GraphValue[] frame)
    {
        if (pattern.RelationshipsSlot >= 0)
        {
            frame[pattern.RelationshipsSlot] = _trail.RelationshipList(pattern.ReverseList);
        }

        if (!pattern.Into)
        {
            frame[pattern.ToSlot] = GraphValue.NodeReference(_trail.End);
        }
    }
}
