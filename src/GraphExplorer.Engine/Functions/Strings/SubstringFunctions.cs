using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Strings;

/// <summary>left(), right() and substring(); positions count from 0 and in code points.</summary>
internal static class SubstringFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("left(original :: STRING, length :: INTEGER) :: STRING", FunctionCategory.String, "Answers the first characters of a string.", Left),
        new FunctionDefinition("right(original :: STRING, length :: INTEGER) :: STRING", FunctionCategory.String, "Answers the last characters of a string.", Right),
        new FunctionDefinition(
            ["substring(original :: STRING, start :: INTEGER) :: STRING", "substring(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING"],
            FunctionCategory.String,
            "Answers a part of a string.",
            Substring),
    ];

    private static GraphValue Left(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var text = Argument.String(arguments[0], "left");
        return text[..CodePoints.Offset(text, Length(arguments[1], "left"))];
    }

    private static GraphValue Right(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var text = Argument.String(arguments[0], "right");
        var skipped = CodePoints.Count(text) - Length(arguments[1], "right");
        return skipped <= 0 ? text : text[CodePoints.Offset(text, skipped)..];
    }

    private static GraphValue Substring(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var text = Argument.String(arguments[0], "substring");
        var start = Argument.Integer(arguments[1], "substring");
        var length = arguments.Length > 2 ? Argument.Integer(arguments[2], "substring") : int.MaxValue;
        if (start < 0 || length < 0)
        {
            throw Argument.OutOfRange("Cannot handle negative start index nor negative length");
        }

        var from = CodePoints.Offset(text, start);
        var rest = text[from..];
        return rest[..CodePoints.Offset(rest, length)];
    }

    private static long Length(GraphValue value, string function)
    {
        var length = Argument.Integer(value, function);
        return length >= 0 ? length : throw Argument.OutOfRange("Cannot handle negative length");
    }
}
