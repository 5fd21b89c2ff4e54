namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Reads its source to the end and yields nothing.</summary>
internal sealed class DrainOperator(Operator source) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (source.MoveNext(state))
        {
            state.ThrowIfCancelled();
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
