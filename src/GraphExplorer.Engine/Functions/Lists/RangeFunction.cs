using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Lists;

/// <summary>range(): both ends belong to it.</summary>
internal static class RangeFunction
{
    private const int LongestList = 1 << 26;

    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition(
            ["range(start :: INTEGER, end :: INTEGER) :: LIST<INTEGER>", "range(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER>"],
            FunctionCategory.List,
            "Answers the integers from a start to an end, both included, by a step.",
            Range),
    ];

    private static GraphValue Range(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var start = Integer(arguments[0]);
        var end = Integer(arguments[1]);
        var step = arguments.Length > 2 ? Integer(arguments[2]) : 1;
        if (step == 0)
        {
            throw Argument.OutOfRange("Step argument to 'range()' cannot be zero");
        }

        var count = Count(start, end, step);
        LargeValue.Check(context.State.Memory, (long)Int128.Min(count, long.MaxValue), LongestList, 16, "A list");
        var items = new GraphValue[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = start + (i * step);
        }

        return GraphValue.FromList(items);
    }

    private static Int128 Count(long start, long end, long step) => step > 0
        ? start > end ? 0 : (((Int128)end - start) / step) + 1
        : start < end ? 0 : (((Int128)end - start) / step) + 1;

    private static long Integer(GraphValue value) => value.IsInteger ? value.AsInteger() : throw Argument.Invalid("range", "an Integer", value);
}
