namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Sets and removes properties and labels for each row, in order.</summary>
internal sealed class MutateOperator(Operator source, Mutation[] items) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!source.MoveNext(state))
        {
            return false;
        }

        state.ThrowIfCancelled();
        foreach (var item in items)
        {
            item.Apply(state);
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
