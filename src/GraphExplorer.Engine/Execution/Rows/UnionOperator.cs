using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>The rows of one source, then those of another, under common variables.</summary>
internal sealed class UnionOperator(Operator left, Operator right, int[] slots, int[] leftSlots, int[] rightSlots) : Operator
{
    private readonly GraphValue[] _row = new GraphValue[slots.Length];
    private bool _onLeft;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _onLeft = true;
        left.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (_onLeft)
        {
            if (left.MoveNext(state))
            {
                Rename(leftSlots, state.Frame);
                return true;
            }

            _onLeft = false;
            right.Open(state);
        }

        if (!right.MoveNext(state))
        {
            return false;
        }

        Rename(rightSlots, state.Frame);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        left.Close();
        right.Close();
    }

    // Through a copy: a variable may be the source of one column and the target of another.
    private void Rename(int[] from, GraphValue[] frame)
    {
        for (var i = 0; i < from.Length; i++)
        {
            _row[i] = frame[from[i]];
        }

        for (var i = 0; i < slots.Length; i++)
        {
            frame[slots[i]] = _row[i];
        }
    }
}
