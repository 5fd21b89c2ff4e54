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

        // Loops count once, and only a look at each relationship tells them.
        var count = 0L;
        foreach (var type in ids ?? [-1])
        {
            var cursor = ids is null ? graph.AllRelationships() : graph.RelationshipsOfType(type);
            while (cursor.MoveNext())
            {
                state.ThrowIfCancelled();
                state.DbHits++;
                var record = graph.Relationship(cursor.Current);
                count += record.StartNode == record.EndNode ? 1 : 2;
            }
        }

        return count;
    }
}
