namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>One item of SET or REMOVE.</summary>
internal abstract class Mutation
{
    /// <summary>Applies it to the frame's current row.</summary>
    internal abstract void Apply(ExecutionState state);
}
