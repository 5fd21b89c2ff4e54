using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>Joins rows that agree on nodes: keeps the left side by those nodes and looks each right row up.</summary>
internal sealed class NodeHashJoinOperator(Operator left, Operator right, int[] keySlots, int[] leftSlots) : Operator
{
    private readonly JoinTable _table = new(keySlots.Length, leftSlots);
    private readonly GraphValue[] _key = new GraphValue[keySlots.Length];
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
                if (TryReadKey(state.Frame))
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
            _match = TryReadKey(state.Frame) ? _table.First(_key) : -1;
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

    private bool TryReadKey(GraphValue[] frame)
    {
        for (var i = 0; i < keySlots.Length; i++)
        {
            _key[i] = frame[keySlots[i]];
            if (_key[i].IsNull)
            {
                return false;
            }
        }

        return true;
    }
}
