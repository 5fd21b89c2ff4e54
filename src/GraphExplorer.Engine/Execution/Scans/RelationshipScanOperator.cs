using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields each relationship, or each of some types, with its ends; undirected each both ways, a loop once.</summary>
internal sealed class RelationshipScanOperator(int slot, int startSlot, int endSlot, RelationshipTypeFilter types, bool directed) : Operator
{
    private IdCursor _cursor;
    private int[]? _typeIds;
    private int _nextType;
    private bool _open;
    private bool _reverse;
    private RelationshipRecord _current;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _reverse = false;
        _nextType = 0;
        _open = types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds) && OpenNextCursor(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (_reverse)
        {
            _reverse = false;
            Write(state.Frame, _current.EndNode, _current.StartNode);
            return true;
        }

        while (_open)
        {
            state.DbHits++;
            if (_cursor.MoveNext())
            {
                _current = state.Graph.Relationship(_cursor.Current);
                _reverse = !directed && _current.StartNode != _current.EndNode;
                Write(state.Frame, _current.StartNode, _current.EndNode);
                return true;
            }

            _open = OpenNextCursor(state);
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _cursor = default;
        _open = false;
        _reverse = false;
    }

    private bool OpenNextCursor(ExecutionState state)
    {
        if (_typeIds is null)
        {
            _cursor = _nextType == 0 ? state.Graph.AllRelationships() : default;
            return _nextType++ == 0;
        }

        if (_nextType >= _typeIds.Length)
        {
            return false;
        }

        _cursor = state.Graph.RelationshipsOfType(_typeIds[_nextType++]);
        return true;
    }

    private void Write(GraphValue[] frame, long start, long end)
    {
        frame[slot] = GraphValue.RelationshipReference(_current.Id);
        frame[startSlot] = GraphValue.NodeReference(start);
        frame[endSlot] = GraphValue.NodeReference(end);
    }
}
