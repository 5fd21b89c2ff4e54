using GraphExplorer.Engine.Execution.Buffers;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Reads its source to the end before the first row goes on.</summary>
internal sealed class EagerOperator(Operator source, int[] slots) : Operator
{
    private readonly RowBuffer _rows = new(slots);
    private bool _filled;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _rows.Clear();
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
                _rows.Append(state);
            }

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
