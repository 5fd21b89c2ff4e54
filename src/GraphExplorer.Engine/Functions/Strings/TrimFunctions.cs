using System.Text;

namespace GraphExplorer.Engine.Functions.Strings;

/// <summary>trim(), btrim(), ltrim() and rtrim(), of white space or of given characters.</summary>
internal static class TrimFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("trim(input :: STRING) :: STRING", FunctionCategory.String, "Answers a string without the white space at its ends.", (arguments, _) => Argument.String(arguments[0], "trim").Trim()),
        Define("btrim", "at its ends", start: true, end: true),
        Define("ltrim", "at its start", start: true, end: false),
        Define("rtrim", "at its end", start: false, end: true),
    ];

    private static FunctionDefinition Define(string name, string where, bool start, bool end) => new(
        [$"{name}(input :: STRING) :: STRING", $"{name}(input :: STRING, trimCharacterString :: STRING) :: STRING"],
        FunctionCategory.String,
        $"Answers a string without the white space, or the given characters, {where}.",
        (arguments, _) =>
        {
            var text = Argument.String(arguments[0], name);
            if (arguments.Length > 1)
            {
                return Trim(text, Argument.String(arguments[1], name), start, end);
            }

            return start ? end ? text.Trim() : text.TrimStart() : text.TrimEnd();
        });

    private static string Trim(string text, string characters, bool start, bool end)
    {
        var unwanted = characters.EnumerateRunes().ToHashSet();
        var first = 0;
        while (start && first < text.Length && Rune.TryGetRuneAt(text, first, out var rune) && unwanted.Contains(rune))
        {
            first += rune.Utf16SequenceLength;
        }

        var last = text.Length;
        while (end && last > first && Rune.DecodeLastFromUtf16(text.AsSpan(first..last), out var rune, out var length) == System.Buffers.OperationStatus.Done && unwanted.Contains(rune))
        {
            last -= length;
        }

        return text[first..last];
    }
}
