using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListLiteralEvaluator(Evaluator[] items) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var values = new GraphValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            values[i] = items[i].Evaluate(state);
        }

        return LargeValue.Noted(GraphValue.FromList(values), state.Memory);
    }
}
