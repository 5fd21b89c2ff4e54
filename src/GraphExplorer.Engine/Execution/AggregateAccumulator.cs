using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>The running state of one aggregating function for one group.</summary>
internal abstract class AggregateAccumulator
{
    /// <summary>Takes in the frame's current row.</summary>
    internal abstract void Add(ExecutionState state);

    /// <summary>The value over all rows taken in.</summary>
    internal abstract GraphValue Result(ExecutionState state);
}
