using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>The rows of a row-at-a-time operator as batches.</summary>
internal sealed class RowsToColumns : ColumnOperator
{
    private readonly Operator _source;
    private readonly ColumnBatch _output;
    private readonly GraphValue[] _last;
    private BatchSize _size;
    private bool _atEnd;
    private bool _hasLast;

    internal RowsToColumns(Operator source, IReadOnlyList<KeyValuePair<int, Column>> columns)
    {
        _source = source;
        _output = new ColumnBatch(columns);
        _last = new GraphValue[columns.Count];
    }

    /// <inheritdoc/>
    internal override ColumnBatch Output => _output;

    /// <inheritdoc/>
    internal override void Close()
    {
        _output.Clear();
        Array.Clear(_last);
        _source.Close();
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        _size.Reset();
        _atEnd = false;
        _hasLast = false;
        _source.Open(state);
    }

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        if (_atEnd)
        {
            return false;
        }

        Restore(state.Frame);
        var size = _size.Next();
        _output.EnsureCapacity(size);
        var count = 0;
        try
        {
            while (count < size && _source.MoveNext(state))
            {
                Take(count++, state.Frame);
            }
        }
        catch (GraphException error)
        {
            _output.Fail(count, error);
            return true;
        }

        _atEnd = count < size;
        _output.Count = count;
        Remember(count);
        return count > 0;
    }

    private void Take(int row, GraphValue[] frame)
    {
        var slots = _output.Slots;
        var columns = _output.Columns;
        for (var i = 0; i < slots.Length; i++)
        {
            columns[i].Set(row, frame[slots[i]]);
        }
    }

    // The source goes on from the row that it wrote last, while those above evaluate other rows in the same frame.
    private void Remember(int count)
    {
        _hasLast = count > 0;
        for (var i = 0; i < _last.Length && _hasLast; i++)
        {
            _last[i] = _output.Columns[i][count - 1];
        }
    }

    private void Restore(GraphValue[] frame)
    {
        var slots = _output.Slots;
        for (var i = 0; i < _last.Length && _hasLast; i++)
        {
            frame[slots[i]] = _last[i];
        }
    }
}
