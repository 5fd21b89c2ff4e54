using GraphExplorer.Engine.Execution.Rows;

namespace GraphExplorer.Engine.Execution.Columnar.Rows;

/// <summary>
/// The first rows of an order over batches: a row whose first key comes after those of all rows kept is passed over without being looked at
/// any further.
/// </summary>
internal sealed class ColumnarTop(ColumnOperator source, Evaluator limit, SortOrder order) : Operator
{
    private readonly TopRows _rows = new(order);
    private readonly Column? _firstKey = source.Output.Find(order.Keys[0]);
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
            Fill(state);
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

    private void Fill(ExecutionState state)
    {
        var batch = source.Output;
        while (source.MoveNext(state))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if (_firstKey is null || _rows.MayEnter(_firstKey[row]))
                {
                    batch.Load(row, state.Frame);
                    _rows.Offer(state);
                }
            }
        }
    }
}
