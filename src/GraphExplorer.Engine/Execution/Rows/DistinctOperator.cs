using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Lets each distinct combination of values pass once, as it first comes.</summary>
internal sealed class DistinctOperator(Operator source, int[] slots, Evaluator[] values) : Operator
{
    private readonly GroupTable _seen = new(slots.Length);
    private readonly GraphValue[] _key = new GraphValue[slots.Length];

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _seen.Clear();
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (source.MoveNext(state))
        {
            for (var i = 0; i < values.Length; i++)
            {
                _key[i] = values[i].Evaluate(state);
            }

            _seen.FindOrAdd(_key, state, out var added);
            if (added)
            {
                var frame = state.Frame;
                for (var i = 0; i < slots.Length; i++)
                {
                    frame[slots[i]] = _key[i];
                }

                return true;
            }

            state.ThrowIfCancelled();
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _seen.Clear();
        Array.Clear(_key);
        source.Close();
    }
}
