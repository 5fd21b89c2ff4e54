namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Leaves the first rows out.</summary>
internal sealed class SkipOperator(Operator source, Evaluator count) : Operator
{
    private long _left;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _left = RowCount.Evaluate(count, "SKIP", state);
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        for (; _left > 0; _left--)
        {
            state.ThrowIfCancelled();
            if (!source.MoveNext(state))
            {
                _left = 0;
                return false;
            }
        }

        return source.MoveNext(state);
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
