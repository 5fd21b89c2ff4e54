using GraphExplorer.Engine.Execution;

namespace GraphExplorer.Engine.Functions;

/// <summary>The statement that calls a function.</summary>
public readonly struct FunctionContext
{
    internal FunctionContext(ExecutionState state)
    {
        State = state;
    }

    /// <summary>Ends the statement; a function that runs long asks it now and then.</summary>
    public CancellationToken CancellationToken => State.CancellationToken;

    internal ExecutionState State { get; }
}
