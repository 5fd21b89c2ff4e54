using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Computes variables; an item does not see those before it.</summary>
internal sealed class ProjectOperator(Operator source, int[] slots, Evaluator[] values) : Operator
{
    private readonly GraphValue[] _computed = new GraphValue[values.Length];

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!source.MoveNext(state))
        {
            return false;
        }

        for (var i = 0; i < values.Length; i++)
        {
            _computed[i] = values[i].Evaluate(state);
        }

        var frame = state.Frame;
        for (var i = 0; i < slots.Length; i++)
        {
            frame[slots[i]] = _computed[i];
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Array.Clear(_computed);
        source.Close();
    }
}
