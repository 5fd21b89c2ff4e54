using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions;

/// <summary>Calls functions that the program registered: what they throw is their own failure, and no reason to take the engine for broken.</summary>
internal static class RegisteredCode
{
    /// <summary>A body whose exceptions are a <see cref="GraphException"/> (ProcedureCallFailed), its own and cancellation apart.</summary>
    internal static FunctionBody Guard(string name, FunctionBody body) => (arguments, context) =>
    {
        try
        {
            return body(arguments, context);
        }
        catch (Exception problem) when (IsOfFunction(problem))
        {
            throw Failed(name, problem);
        }
    };

    /// <summary>The same for the states of an aggregating function.</summary>
    internal static Func<IAggregator> Guard(string name, Func<IAggregator> create) => () =>
    {
        try
        {
            return new GuardedAggregator(name, create());
        }
        catch (Exception problem) when (IsOfFunction(problem))
        {
            throw Failed(name, problem);
        }
    };

    private static bool IsOfFunction(Exception problem) => problem is not (GraphException or OperationCanceledException or OutOfMemoryException);

    private static GraphException Failed(string name, Exception problem) => new(
        StatusCodes.ProcedureCallFailed,
        $"Failed to invoke function `{name}`: Caused by: {problem.GetType().FullName}: {problem.Message}",
        innerException: problem);

    private sealed class GuardedAggregator(string name, IAggregator aggregator) : IAggregator
    {
        public void Add(ReadOnlySpan<GraphValue> arguments)
        {
            try
            {
                aggregator.Add(arguments);
            }
            catch (Exception problem) when (IsOfFunction(problem))
            {
                throw Failed(name, problem);
            }
        }

        public GraphValue Result()
        {
            try
            {
                return aggregator.Result();
            }
            catch (Exception problem) when (IsOfFunction(problem))
            {
                throw Failed(name, problem);
            }
        }
    }
}
