namespace GraphExplorer.Engine.Execution;

/// <summary>A compiled call of an aggregating function.</summary>
internal abstract class CompiledAggregate
{
    /// <summary>A fresh accumulator, for a new group.</summary>
    internal abstract AggregateAccumulator CreateAccumulator(ExecutionState state);
}
