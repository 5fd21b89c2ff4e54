using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>Joins rows whose keys are equal as <c>=</c> says: keeps the left side by key and looks each right row up.</summary>
internal sealed class ValueHashJoinOperator(Operator left, Operator right, Evaluator leftKey, Evaluator rightKey, int[] leftSlots) : Operator
{
    private readonly JoinTable _table = new(1, leftSlots);
    private readonly GraphValue[] _key = new GraphValue[1];
    private bool _built;
    private int _match = -1;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _table.Clear();
        _built = false;
        _match = -1;
        left.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_built)
        {
            while (left.MoveNext(state))
            {
                state.ThrowIfCancelled();
                if (TryReadKey(leftKey, state))
                {
                    _table.Add(_key, state);
                }
            }

            _built = true;
            if (_table.Count > 0)
            {
                right.Open(state);
            }
        }

        if (_table.Count == 0)
        {
            return false;
        }

        while (_match < 0)
        {
            if (!right.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            _match = TryReadKey(rightKey, state) ? _table.First(_key) : -1;
        }

        _table.Restore(_match, state.Frame);
        _match = _table.Next(_match);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _table.Clear();
        left.Close();
        right.Close();
    }

    // A value that does not equal itself (null, NaN, a list that holds null) equals nothing.
    private bool TryReadKey(Evaluator key, ExecutionState state)
    {
        _key[0] = key.Evaluate(state);
        return ValueComparison.Equals(_key[0], _key[0]) == true;
    }
}
