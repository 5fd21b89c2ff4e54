using GraphExplorer.Engine.Functions.Strings;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Lists;

/// <summary>head(), last(), tail() and reverse().</summary>
internal static class ListFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("head(list :: LIST<ANY>) :: ANY", FunctionCategory.Scalar, "Answers the first item of a list.", Head),
        new FunctionDefinition("last(list :: LIST<ANY>) :: ANY", FunctionCategory.Scalar, "Answers the last item of a list.", Last),
        new FunctionDefinition("tail(input :: LIST<ANY>) :: LIST<ANY>", FunctionCategory.List, "Answers all items of a list but the first.", Tail),
        new FunctionDefinition("reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>", FunctionCategory.String, "Answers a string or list from its end to its start.", Reverse),
    ];

    private static GraphValue Head(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var list = Argument.List(arguments[0], "head");
        return list.Count == 0 ? GraphValue.Null : list[0];
    }

    private static GraphValue Last(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var list = Argument.List(arguments[0], "last");
        return list.Count == 0 ? GraphValue.Null : list[^1];
    }

    private static GraphValue Tail(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var list = Argument.List(arguments[0], "tail");
        return list.Count <= 1 ? GraphValue.FromList(ListValue.Empty) : GraphValue.FromList(list.Span[1..].ToArray());
    }

    private static GraphValue Reverse(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        if (arguments[0].IsString)
        {
            return CodePoints.Reverse(arguments[0].AsString());
        }

        if (!arguments[0].IsList)
        {
            throw Argument.Invalid("reverse", "a String or List", arguments[0]);
        }

        var items = arguments[0].AsList().Span.ToArray();
        Array.Reverse(items);
        return GraphValue.FromList(items);
    }
}
