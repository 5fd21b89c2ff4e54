using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Batches;

/// <summary>Evaluates the numbers of IN TRANSACTIONS.</summary>
internal static class BatchNumbers
{
    /// <summary>The rows of a batch. Throws <see cref="GraphException"/> (ArgumentError) unless it is a positive integer.</summary>
    internal static long Size(Evaluator? size, ExecutionState state)
    {
        if (size is null)
        {
            return BatchSettings.DefaultSize;
        }

        var value = size.Evaluate(state);
        return value.IsInteger && value.AsInteger() > 0
            ? value.AsInteger()
            : throw new GraphException(StatusCodes.ArgumentError, $"OF ... ROWS: Invalid input. '{Show(value)}' is not a valid value. Must be a positive integer.");
    }

    /// <summary>The time for trying again. Throws <see cref="GraphException"/> (ArgumentError) unless it is a number, not negative.</summary>
    internal static TimeSpan Seconds(Evaluator seconds, ExecutionState state)
    {
        var value = seconds.Evaluate(state);
        var number = value.IsInteger ? value.AsInteger() : value.IsFloat ? value.AsFloat() : double.NaN;
        return number is >= 0 and <= 1e9
            ? TimeSpan.FromSeconds(number)
            : throw new GraphException(StatusCodes.ArgumentError, $"FOR ... SECONDS: Invalid input. '{Show(value)}' is not a valid value. Must be a positive number.");
    }

    private static string Show(GraphValue value) => value.IsString ? value.AsString() : value.ToString();
}
