using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>count(*).</summary>
internal sealed class CountRowsAccumulator : AggregateAccumulator
{
    private long _count;

    internal override void Add(ExecutionState state) => _count++;

    internal override GraphValue Result(ExecutionState state) => _count;
}
