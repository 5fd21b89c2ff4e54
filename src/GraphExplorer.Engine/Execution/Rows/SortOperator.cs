using GraphExplorer.Engine.Execution.Buffers;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Orders rows by Cypher's orderability; rows that tie keep their order.</summary>
internal sealed class SortOperator : Operator
{
    private const int BytesPerEntry = 16;
    private readonly Operator _source;
    private readonly RowBuffer _rows;
    private readonly int[] _columns;
    private readonly bool[] _descending;
    private SortEntry[] _order = [];
    private bool _sorted;
    private int _next;

    internal SortOperator(Operator source, SortOrder order)
    {
        _source = source;
        _rows = new RowBuffer(order.Slots);
        _columns = [.. order.Keys.Select(_rows.ColumnOf)];
        _descending = order.Descending;
    }

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _rows.Clear();
        _sorted = false;
        _next = 0;
        _source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_sorted)
        {
            Sort(state);
        }

        if (_next >= _rows.Count)
        {
            return false;
        }

        _rows.Restore(_order[_next++].Row, state.Frame);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _rows.Clear();
        _order = [];
        _source.Close();
    }

    private void Sort(ExecutionState state)
    {
        while (_source.MoveNext(state))
        {
            state.ThrowIfCancelled();
            _rows.Append(state);
        }

        // Given back at once: the entries are small beside the rows and live as long as they do.
        state.Memory.Take((long)BytesPerEntry * _rows.Count);
        state.Memory.Release((long)BytesPerEntry * _rows.Count);
        if (_order.Length < _rows.Count)
        {
            _order = new SortEntry[_rows.Count];
        }

        var order = _order.AsSpan(0, _rows.Count);
        var exact = SortPrefix.Fill(_rows, _columns[0], _descending[0], order);
        order.Sort(new SortEntryComparer(_rows, _columns, _descending, exact ? 1 : 0));
        _sorted = true;
    }
}
