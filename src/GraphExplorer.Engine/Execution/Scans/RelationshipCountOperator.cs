using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields one row with the number of relationships of some types.</summary>
internal sealed class RelationshipCountOperator(int slot, RelationshipTypeFilter types, bool directed) : Operator
{
    private bool _pending;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => _pending = true;

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_pending)
        {
            return false;
        }

        _pending = false;
        state.Frame[slot] = GraphValue.FromInteger(types.TryResolve(state.Graph.Store.RelationshipTypes, out var ids) ? Count(state, ids) : 0);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
    }

    private long Count(ExecutionState state, int[]? ids)
    {
        var graph = state.Graph;
        state.DbHits++;
        if (directed)
        {
            return ids is null ? graph.RelationshipCount : ids.Sum(graph.CountRelationshipsOfType);
        }

        // Loops count once.
        var loops = SelfLoops.Count(state);
        return ids is null
            ? (2 * graph.RelationshipCount) - loops.Sum()
            : ids.Sum(type => (2 * graph.CountRelationshipsOfType(type)) - (type < loops.Length ? loops[type] : 0));
    }
}
