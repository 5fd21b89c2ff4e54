using System.Text;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Strings;

/// <summary>toUpper(), toLower(), replace() and split().</summary>
internal static class StringFunctions
{
    private const int LongestString = 1 << 28;

    internal static IEnumerable<FunctionDefinition> All =>
    [
        Case("toUpper", "upper", ToUpper),
        Case("upper", "upper", ToUpper),
        Case("toLower", "lower", ToLower),
        Case("lower", "lower", ToLower),
        new FunctionDefinition("replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING", FunctionCategory.String, "Answers a string with each occurrence of a part replaced.", Replace),
        new FunctionDefinition("split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>", FunctionCategory.String, "Splits a string at each occurrence of one of the delimiters.", Split),
    ];

    /// <summary>The sharp s is the one common letter whose upper case is two letters (Unicode, SpecialCasing).</summary>
    private static string ToUpper(string text) => text.ToUpperInvariant().Replace("ß", "SS", StringComparison.Ordinal);

    /// <summary>What is not one letter for another (Unicode, SpecialCasing): the dotted capital i, and sigma, which has another form at the end of a word.</summary>
    private static string ToLower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!text.AsSpan().ContainsAny('\u0130', '\u03A3'))
        {
            return lower;
        }

        var result = new StringBuilder(lower.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            var endsWord = i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]));
            switch (text[i])
            {
                case '\u0130':
                    result.Append("i\u0307");
                    break;
                case '\u03A3' when endsWord:
                    result.Append('\u03C2');
                    break;
                default:
                    result.Append(lower[i]);
                    break;
            }
        }

        return result.ToString();
    }

    private static FunctionDefinition Case(string name, string which, Func<string, string> convert) => new(
        $"{name}(input :: STRING) :: STRING",
        FunctionCategory.String,
        $"Answers a string in {which} case.",
        (arguments, _) => convert(Argument.String(arguments[0], name)));

    private static GraphValue Replace(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var original = Argument.String(arguments[0], "replace");
        var search = Argument.String(arguments[1], "replace");
        var replacement = Argument.String(arguments[2], "replace");
        long occurrences = search.Length == 0 ? original.Length + 1 : original.AsSpan().Count(search);
        if (occurrences == 0)
        {
            return arguments[0];
        }

        LargeValue.Check(context.State.Memory, original.Length + (occurrences * (replacement.Length - (long)search.Length)), LongestString, sizeof(char), "A string");
        return search.Length == 0 ? Interleave(original, replacement) : original.Replace(search, replacement, StringComparison.Ordinal);
    }

    // An empty part lies before and after each character.
    private static string Interleave(string original, string replacement)
    {
        var result = new StringBuilder(replacement);
        for (var i = 0; i < original.Length; i++)
        {
            result.Append(original[i]);
            if (!char.IsHighSurrogate(original[i]))
            {
                result.Append(replacement);
            }
        }

        return result.ToString();
    }

    private static GraphValue Split(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var original = Argument.String(arguments[0], "split");
        string[] delimiters;
        if (arguments[1].IsList)
        {
            if (arguments[1].AsList().Any(item => item.IsNull))
            {
                return GraphValue.Null;
            }

            delimiters = [.. arguments[1].AsList().Select(item => Argument.String(item, "split"))];
        }
        else
        {
            delimiters = [Argument.String(arguments[1], "split")];
        }

        if (delimiters.Length == 0)
        {
            return GraphValue.FromList(arguments[0]);
        }

        LargeValue.Check(context.State.Memory, original.Length, LongestString, 32, "A string to split");
        IEnumerable<string> parts = delimiters.Contains(string.Empty, StringComparer.Ordinal) && original.Length > 0
            ? original.EnumerateRunes().Select(rune => rune.ToString())
            : original.Split([.. delimiters.Where(delimiter => delimiter.Length > 0)], StringSplitOptions.None);
        return GraphValue.FromList([.. parts.Select(GraphValue.FromString)]);
    }
}
