using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the relationships of the given ids that exist, with their ends; undirected each both ways, a loop once.</summary>
internal sealed class RelationshipByIdSeekOperator(int slot, int startSlot, int endSlot, Evaluator ids, bool elementIds, bool directed) : Operator
{
    private readonly List<long> _ids = [];
    private readonly HashSet<long> _seen = [];
    private int _next;
    private bool _reverse;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        EntityIds.Read(ids.Evaluate(state), elementIds, relationships: true, state.Graph.Store.DatabaseId, _ids, _seen);
        _next = 0;
        _reverse = false;
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        var frame = state.Frame;
        if (_reverse)
        {
            _reverse = false;
            (frame[startSlot], frame[endSlot]) = (frame[endSlot], frame[startSlot]);
            return true;
        }

        while (_next < _ids.Count)
        {
            var id = _ids[_next++];
            state.DbHits++;
            if (!state.Graph.RelationshipExists(id))
            {
                continue;
            }

            var record = state.Graph.Relationship(id);
            frame[slot] = GraphValue.RelationshipReference(id);
            frame[startSlot] = GraphValue.NodeReference(record.StartNode);
            frame[endSlot] = GraphValue.NodeReference(record.EndNode);
            _reverse = !directed && record.StartNode != record.EndNode;
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _ids.Clear();
        _seen.Clear();
    }
}
