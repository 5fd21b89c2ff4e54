using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>UNWIND range(…): counts without making the list.</summary>
internal sealed class UnwindRangeOperator(Operator source, Evaluator first, Evaluator last, Evaluator? step, Evaluator list, int slot) : Operator
{
    private long _current;
    private long _step;
    private ulong _remaining;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        source.Open(state);
        _remaining = 0;
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (_remaining == 0)
        {
            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            Begin(state);
        }

        state.Frame[slot] = GraphValue.FromInteger(_current);
        _remaining--;
        if (_remaining > 0)
        {
            _current += _step;
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();

    private void Begin(ExecutionState state)
    {
        var from = first.Evaluate(state);
        var to = last.Evaluate(state);
        var by = step?.Evaluate(state) ?? GraphValue.FromInteger(1);
        if (!from.IsInteger || !to.IsInteger || !by.IsInteger || by.AsInteger() == 0)
        {
            // The function itself says what is wrong, or answers null.
            list.Evaluate(state);
            return;
        }

        _current = from.AsInteger();
        _step = by.AsInteger();
        var end = to.AsInteger();
        if (_step > 0 ? end < _current : end > _current)
        {
            return;
        }

        var distance = _step > 0 ? unchecked((ulong)end - (ulong)_current) : unchecked((ulong)_current - (ulong)end);
        var stride = _step > 0 ? (ulong)_step : unchecked((ulong)-_step);
        _remaining = (distance / stride) + 1;
    }
}
