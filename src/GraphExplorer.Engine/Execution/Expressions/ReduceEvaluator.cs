using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>reduce(acc = initial, x IN list | step)</c>; null for a null list.</summary>
internal sealed class ReduceEvaluator(int accumulatorSlot, Evaluator initial, int itemSlot, Evaluator list, Evaluator step) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var source = list.Evaluate(state);
        if (source.IsNull)
        {
            return GraphValue.Null;
        }

        if (!source.IsList)
        {
            throw ValueDescription.Mismatch("List<Any>", source);
        }

        var frame = state.Frame;
        frame[accumulatorSlot] = initial.Evaluate(state);
        foreach (ref readonly var item in source.AsList().Span)
        {
            state.ThrowIfCancelled();
            frame[itemSlot] = item;
            frame[accumulatorSlot] = step.Evaluate(state);
        }

        return frame[accumulatorSlot];
    }
}
