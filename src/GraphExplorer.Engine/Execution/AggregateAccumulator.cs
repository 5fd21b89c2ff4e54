using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>The running state of one aggregating function for one group.</summary>
internal abstract class AggregateAccumulator
{
    /// <summary>The bytes that it has taken for the values it keeps; its owner gives them back when it lets go of it.</summary>
    internal long TakenMemory { get; private set; }

    /// <summary>Takes in the frame's current row.</summary>
    internal abstract void Add(ExecutionState state);

    /// <summary>The value over all rows taken in.</summary>
    internal abstract GraphValue Result(ExecutionState state);

    /// <summary>Accounts for a value that is kept.</summary>
    protected void Keep(GraphValue value, ExecutionState state)
    {
        KeepBytes(ValueSize.Of(value), state);
    }

    /// <summary>Counts bytes that the group keeps beside its values.</summary>
    protected void KeepBytes(long bytes, ExecutionState state)
    {
        state.Memory.Take(bytes);
        TakenMemory += bytes;
    }
}
