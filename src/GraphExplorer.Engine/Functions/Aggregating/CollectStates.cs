using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>collect(): the values that are not null, in the order of the rows.</summary>
internal sealed class CollectStates : AggregateStates
{
    private List<GraphValue>?[] _values = [];

    protected override int BytesPerGroup => 48;

    internal override void Add(int group, GraphValue value, ExecutionState state)
    {
        Keep(value, state);
        (_values[group] ??= []).Add(value);
    }

    internal override GraphValue Result(int group, ExecutionState state) =>
        LargeValue.Noted(GraphValue.FromList(_values[group]?.ToArray() ?? []), state.Memory);

    protected override void Resize(int capacity) => _values = Resized(_values, capacity);
}
