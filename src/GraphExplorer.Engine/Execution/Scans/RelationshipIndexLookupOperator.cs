using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the relationships that a probe finds, with their ends; undirected each both ways, a loop once.</summary>
internal sealed class RelationshipIndexLookupOperator(int slot, int startSlot, int endSlot, IndexProbe probe, bool directed) : Operator
{
    private RelationshipRecord _current;
    private bool _reverse;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _reverse = false;
        probe.Open(state);
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

        if (!probe.MoveNext(state, out var id))
        {
            return false;
        }

        _current = state.Graph.Relationship(id);
        _reverse = !directed && _current.StartNode != _current.EndNode;
        Write(state.Frame, _current.StartNode, _current.EndNode);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _reverse = false;
        probe.Close();
    }

    private void Write(GraphValue[] frame, long start, long end)
    {
        frame[slot] = GraphValue.RelationshipReference(_current.Id);
        frame[startSlot] = GraphValue.NodeReference(start);
        frame[endSlot] = GraphValue.NodeReference(end);
    }
}
