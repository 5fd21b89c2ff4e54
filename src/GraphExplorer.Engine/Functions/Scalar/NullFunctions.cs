using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Scalar;

/// <summary>coalesce(), nullIf() and exists().</summary>
internal static class NullFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("coalesce(input... :: ANY) :: ANY", FunctionCategory.Scalar, "Answers the first value that is not null.", Coalesce) { AcceptsNull = true },
        new FunctionDefinition("nullIf(first :: ANY, second :: ANY) :: ANY", FunctionCategory.Scalar, "Answers null when the values are equal, else the first.", NullIf) { AcceptsNull = true },
        new FunctionDefinition("exists(input :: ANY) :: BOOLEAN", FunctionCategory.Predicate, "Answers whether a pattern has a match, or a value is not null.", (arguments, _) => !arguments[0].IsNull) { AcceptsNull = true },
    ];

    private static GraphValue Coalesce(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (!argument.IsNull)
            {
                return argument;
            }
        }

        return GraphValue.Null;
    }

    private static GraphValue NullIf(ReadOnlySpan<GraphValue> arguments, FunctionContext context) =>
        ValueComparison.Equals(arguments[0], arguments[1]) == true ? GraphValue.Null : arguments[0];
}
