namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Ends after some rows; reads its source to the end all the same when it writes.</summary>
internal sealed class LimitOperator(Operator source, Evaluator count, bool exhaust) : Operator
{
    private long _left;
    private bool _ended;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _left = RowCount.Evaluate(count, "LIMIT", state);
        _ended = false;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (_left > 0 && source.MoveNext(state))
        {
            _left--;
            return true;
        }

        if (exhaust && !_ended)
        {
            while (source.MoveNext(state))
            {
                state.ThrowIfCancelled();
            }
        }

        _ended = true;
        _left = 0;
        return false;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
