using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Yields the rows of its source, or one row with nulls when there are none.</summary>
internal sealed class OptionalOperator(Operator source, int[] slots) : Operator
{
    private bool _undecided;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _undecided = true;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (source.MoveNext(state))
        {
            _undecided = false;
            return true;
        }

        if (!_undecided)
        {
            return false;
        }

        _undecided = false;
        foreach (var slot in slots)
        {
            state.Frame[slot] = GraphValue.Null;
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
