using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>The ids that SHOW and TERMINATE TRANSACTIONS name: strings, or lists of strings.</summary>
internal static class TransactionIds
{
    /// <summary>The ids in order; null when none are named. Throws <see cref="GraphException"/> (TypeError) for other values.</summary>
    internal static List<string>? Of(Evaluator[] arguments, ExecutionState state)
    {
        if (arguments.Length == 0)
        {
            return null;
        }

        var ids = new List<string>();
        foreach (var argument in arguments)
        {
            var value = argument.Evaluate(state);
            foreach (var item in value.IsList ? value.AsList() : ListValue.Of(value))
            {
                ids.Add(item.IsString
                    ? item.AsString()
                    : throw new GraphException(StatusCodes.TypeError, $"Expected a string or a list of strings, but got: {item}."));
            }
        }

        return [.. ids.Distinct(StringComparer.Ordinal)];
    }
}
