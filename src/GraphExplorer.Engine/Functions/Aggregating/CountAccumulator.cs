using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>count(value): the values that are not null.</summary>
internal sealed class CountAccumulator(AggregateInput input) : ValueAccumulator(input)
{
    private long _count;

    internal override GraphValue Result(ExecutionState state) => _count;

    protected override void Take(GraphValue value, ExecutionState state) => _count++;
}
