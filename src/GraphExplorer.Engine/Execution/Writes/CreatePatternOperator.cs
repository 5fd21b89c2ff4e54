namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Makes a pattern for each row.</summary>
internal sealed class CreatePatternOperator(Operator source, PatternCreation pattern) : Operator
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
        pattern.Create(state, merging: false);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
