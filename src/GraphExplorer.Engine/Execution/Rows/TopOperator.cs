namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>The first rows of an order: keeps no more rows than it yields.</summary>
internal sealed class TopOperator(Operator source, Evaluator limit, SortOrder order) : Operator
{
    private readonly TopRows _rows = new(order);
    private bool _filled;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _rows.Begin(RowCount.Evaluate(limit, "LIMIT", state));
        _filled = false;
        _next = 0;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_filled)
        {
            while (source.MoveNext(state))
            {
                state.ThrowIfCancelled();
                _rows.Offer(state);
            }

            _rows.Sort();
            _filled = true;
        }

        if (_next >= _rows.Count)
        {
            return false;
        }

        _rows.Restore(_next++, state.Frame);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _rows.Clear();
        source.Close();
    }
}
