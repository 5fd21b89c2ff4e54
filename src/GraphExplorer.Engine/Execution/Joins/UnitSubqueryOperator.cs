namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>CALL { } without RETURN: runs the right side to its end for each row of the left, which goes on once.</summary>
internal sealed class UnitSubqueryOperator(Operator left, Operator right) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => left.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!left.MoveNext(state))
        {
            return false;
        }

        right.Open(state);
        while (right.MoveNext(state))
        {
            state.ThrowIfCancelled();
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        left.Close();
        right.Close();
    }
}
