namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>Lets a row pass when the right side yields a row for it, or when it yields none.</summary>
internal sealed class SemiApplyOperator(Operator left, Operator right, bool negated) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => left.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (left.MoveNext(state))
        {
            right.Open(state);
            if (right.MoveNext(state) != negated)
            {
                return true;
            }

            state.ThrowIfCancelled();
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        left.Close();
        right.Close();
    }
}
