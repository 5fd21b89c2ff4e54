using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Runs updates for each item of a list, for each row; the row goes on as it was.</summary>
internal sealed class ForeachOperator(Operator source, int slot, Evaluator list, Operator updates) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!source.MoveNext(state))
        {
            return false;
        }

        var value = list.Evaluate(state);
        if (value.IsList)
        {
            foreach (var item in value.AsList().Span)
            {
                Run(item, state);
            }
        }
        else if (!value.IsNull)
        {
            Run(value, state);
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        source.Close();
        updates.Close();
    }

    private void Run(GraphValue item, ExecutionState state)
    {
        state.ThrowIfCancelled();
        state.Frame[slot] = item;
        updates.Open(state);
        while (updates.MoveNext(state))
        {
            state.ThrowIfCancelled();
        }
    }
}
