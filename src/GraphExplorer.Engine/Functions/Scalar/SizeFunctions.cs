using GraphExplorer.Engine.Functions.Strings;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Scalar;

/// <summary>size(), char_length() and isEmpty().</summary>
internal static class SizeFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("size(input :: STRING | LIST<ANY>) :: INTEGER", FunctionCategory.Scalar, "Answers the number of items of a list or of characters of a string.", Size),
        Characters("char_length"),
        Characters("character_length"),
        new FunctionDefinition("isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN", FunctionCategory.Predicate, "Answers whether a string, map or list is empty.", IsEmpty),
    ];

    private static FunctionDefinition Characters(string name) => new(
        $"{name}(input :: STRING) :: INTEGER",
        FunctionCategory.Scalar,
        "Answers the number of characters of a string.",
        (arguments, _) => CodePoints.Count(Argument.String(arguments[0], name)));

    private static GraphValue Size(ReadOnlySpan<GraphValue> arguments, FunctionContext context) => arguments[0].Kind switch
    {
        ValueKind.List => arguments[0].AsList().Count,
        ValueKind.String => CodePoints.Count(arguments[0].AsString()),
        ValueKind.Bytes => arguments[0].AsBytes().Length,
        _ => throw Argument.Invalid("size", "a String or List", arguments[0]),
    };

    private static GraphValue IsEmpty(ReadOnlySpan<GraphValue> arguments, FunctionContext context) => arguments[0].Kind switch
    {
        ValueKind.List => arguments[0].AsList().Count == 0,
        ValueKind.String => arguments[0].AsString().Length == 0,
        ValueKind.Map => arguments[0].AsMap().Count == 0,
        _ => throw Argument.Invalid("isEmpty", "a List, Map or String", arguments[0]),
    };
}
