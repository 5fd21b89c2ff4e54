namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>Runs the right side for each row of the left and yields what it yields.</summary>
internal sealed class ApplyOperator(Operator left, Operator right) : Operator
{
    private bool _inRight;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _inRight = false;
        left.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (_inRight)
            {
                if (right.MoveNext(state))
                {
                    return true;
                }

                _inRight = false;
            }

            if (!left.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            right.Open(state);
            _inRight = true;
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        left.Close();
        right.Close();
    }
}
