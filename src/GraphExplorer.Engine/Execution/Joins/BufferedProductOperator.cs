using GraphExplorer.Engine.Execution.Buffers;

namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>Joins each left row with each right row; the right side runs once and is kept.</summary>
internal sealed class BufferedProductOperator(Operator left, Operator right, int[] rightSlots) : Operator
{
    private readonly RowBuffer _rows = new(rightSlots);
    private bool _filled;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _rows.Clear();
        _filled = false;
        _next = 0;
        left.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (_next >= _rows.Count)
        {
            if (!left.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            if (!_filled)
            {
                Fill(state);
            }

            if (_rows.Count == 0)
            {
                return false;
            }

            _next = 0;
        }

        _rows.Restore(_next++, state.Frame);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _rows.Clear();
        left.Close();
        right.Close();
    }

    private void Fill(ExecutionState state)
    {
        right.Open(state);
        while (right.MoveNext(state))
        {
            state.ThrowIfCancelled();
            _rows.Append(state);
        }

        _filled = true;
    }
}
