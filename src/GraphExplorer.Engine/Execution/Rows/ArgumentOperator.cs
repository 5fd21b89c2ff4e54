namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Yields the frame's row as it is, once.</summary>
internal sealed class ArgumentOperator : Operator
{
    private bool _pending;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => _pending = true;

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        var yields = _pending;
        _pending = false;
        return yields;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
    }
}
