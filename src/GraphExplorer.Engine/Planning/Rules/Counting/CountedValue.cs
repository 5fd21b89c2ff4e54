using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Rules.Counting;

/// <summary>Reads aggregations that only count.</summary>
internal static class CountedValue
{
    /// <summary>What an aggregation counts: a value, or (null) the rows; false for another aggregation, and for one that counts each value once.</summary>
    internal static bool TryRead(Expression aggregate, out Expression? counted)
    {
        counted = null;
        switch (aggregate)
        {
            case CountStar:
                return true;
            case FunctionInvocation { Name: [var name], Distinct: false, Arguments: [var value] } when string.Equals(name, "count", StringComparison.OrdinalIgnoreCase):
                counted = value;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether an aggregation counts the rows, since the variables that it may count are never null.</summary>
    internal static bool CountsRows(Expression aggregate, IReadOnlyCollection<string> present) =>
        TryRead(aggregate, out var counted) && counted switch
        {
            null => true,
            Variable variable => present.Contains(variable.Name),
            _ => false,
        };

    /// <summary>Whether an aggregation has the same value however often the same row comes.</summary>
    internal static bool IgnoresRepetition(Expression aggregate) =>
        aggregate is FunctionInvocation { Aggregates: false, Name: [var name] } call
        && (call.Distinct || string.Equals(name, "min", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "max", StringComparison.OrdinalIgnoreCase));

    /// <summary>The total of numbers.</summary>
    internal static Expression Sum(Expression number) => new FunctionInvocation(["sum"], false, [number]);
}
