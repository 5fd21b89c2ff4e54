using GraphExplorer.Engine.Execution.Tokens;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the types that have relationships with their numbers, in the order of their oldest relationships.</summary>
internal sealed class RelationshipTypeCountsOperator(int typeSlot, int[] countSlots, RelationshipTypeFilter types, bool directed) : Operator
{
    private readonly List<(long First, int Type, long Count)> _rows = [];
    private bool _counted;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => _counted = false;

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_counted)
        {
            Count(state);
        }

        if (_next >= _rows.Count)
        {
            return false;
        }

        var (_, type, count) = _rows[_next++];
        state.Frame[typeSlot] = state.Graph.Store.RelationshipTypes.Name(type);
        foreach (var slot in countSlots)
        {
            state.Frame[slot] = count;
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => _rows.Clear();

    private void Count(ExecutionState state)
    {
        _rows.Clear();
        _next = 0;
        _counted = true;
        var graph = state.Graph;
        if (!types.TryResolve(graph.Store.RelationshipTypes, out var ids))
        {
            return;
        }

        // The store keeps one count a relationship; of those both ways, only self-loops must be counted here.
        var loops = directed || countSlots.Length == 0 ? [] : SelfLoops.Count(state);
        foreach (var type in ids ?? [.. Enumerable.Range(0, graph.Store.RelationshipTypes.Count)])
        {
            state.DbHits++;
            var cursor = graph.RelationshipsOfType(type);
            if (cursor.MoveNext())
            {
                var count = graph.CountRelationshipsOfType(type);
                _rows.Add((cursor.Current, type, directed ? count : (2 * count) - (type < loops.Length ? loops[type] : 0)));
            }
        }

        _rows.Sort();
    }
}
