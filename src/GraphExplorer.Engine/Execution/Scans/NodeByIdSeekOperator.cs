using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the nodes of the given ids that exist, each once.</summary>
internal sealed class NodeByIdSeekOperator(int slot, Evaluator ids, bool elementIds) : Operator
{
    private readonly List<long> _ids = [];
    private readonly HashSet<long> _seen = [];
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        EntityIds.Read(ids.Evaluate(state), elementIds, relationships: false, state.Graph.Store.DatabaseId, _ids, _seen);
        _next = 0;
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (_next < _ids.Count)
        {
            var id = _ids[_next++];
            state.DbHits++;
            if (state.Graph.NodeExists(id))
            {
                state.Frame[slot] = GraphValue.NodeReference(id);
                return true;
            }
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
