namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the labels that nodes have with their numbers, in the order of their oldest nodes.</summary>
internal sealed class NodeLabelCountsOperator(int labelSlot, int[] countSlots) : Operator
{
    private readonly List<(long First, int Label, long Count)> _rows = [];
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

        var (_, label, count) = _rows[_next++];
        state.Frame[labelSlot] = state.Graph.Store.Labels.Name(label);
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
        for (var label = 0; label < graph.Store.Labels.Count; label++)
        {
            state.DbHits++;
            var cursor = graph.NodesWithLabel(label);
            if (cursor.MoveNext())
            {
                _rows.Add((cursor.Current, label, graph.CountNodesWithLabel(label)));
            }
        }

        _rows.Sort();
    }
}
