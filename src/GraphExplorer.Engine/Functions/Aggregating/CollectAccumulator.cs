using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>collect(): the values that are not null, in the order of the rows.</summary>
internal sealed class CollectAccumulator(AggregateInput input) : ValueAccumulator(input)
{
    private readonly List<GraphValue> _values = [];

    internal override GraphValue Result(ExecutionState state) => LargeValue.Noted(GraphValue.FromList(_values.ToArray()), state.Memory);

    protected override void Take(GraphValue value, ExecutionState state)
    {
        Keep(value, state);
        _values.Add(value);
    }
}
