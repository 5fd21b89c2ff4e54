using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Evaluates the counts of SKIP and LIMIT.</summary>
internal static class RowCount
{
    /// <summary>The count. Throws <see cref="GraphException"/> when it is no integer or is negative.</summary>
    internal static long Evaluate(Evaluator count, string clause, ExecutionState state)
    {
        var value = count.Evaluate(state);
        if (value.IsInteger && value.AsInteger() >= 0)
        {
            return value.AsInteger();
        }

        throw new GraphException(
            StatusCodes.SyntaxError,
            string.Create(CultureInfo.InvariantCulture, $"{clause}: Invalid input. '{Show(value)}' is not a valid value. Must be a non-negative integer."));
    }

    private static string Show(GraphValue value) => value.IsString ? value.AsString() : value.ToString();
}
