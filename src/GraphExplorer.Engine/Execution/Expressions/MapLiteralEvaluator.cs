using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>{key: value}</c>: all maps that one literal makes share their shape.</summary>
internal sealed class MapLiteralEvaluator(MapShape shape, Evaluator[] values) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var results = new GraphValue[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = values[i].Evaluate(state);
        }

        return LargeValue.Noted(GraphValue.FromMap(new MapValue(shape, results)), state.Memory);
    }
}
