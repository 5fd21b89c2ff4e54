namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Lets the rows pass for which all predicates are true.</summary>
internal sealed class FilterOperator(Operator source, Evaluator[] predicates) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (source.MoveNext(state))
        {
            if (Predicates.AllHold(predicates, state))
            {
                return true;
            }

            state.ThrowIfCancelled();
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
