namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>The rows of a region as a row-at-a-time operator yields them; at most one batch is read ahead.</summary>
internal sealed class ColumnsToRows(ColumnOperator source) : Operator
{
    private int _next;

    /// <summary>The region.</summary>
    internal ColumnOperator Source => source;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _next = 0;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        var batch = source.Output;
        if (_next >= batch.Count)
        {
            _next = 0;
            if (!source.MoveNext(state))
            {
                return false;
            }
        }

        batch.Load(_next++, state.Frame);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
