using System.Buffers;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Output;

/// <summary>Refuses texts that a file in UTF-8 cannot hold, where putting another character in their place would lose something.</summary>
internal static class WellFormedText
{
    /// <summary>The text. Throws <see cref="GraphException"/> for half of a surrogate pair.</summary>
    internal static string Check(string text)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next;)
        {
            rest = rest[next..];
            if (Rune.DecodeFromUtf16(rest, out _, out var read) != OperationStatus.Done)
            {
                throw new GraphException(
                    StatusCodes.InvalidRequest,
                    $"No file in UTF-8 can hold this text, which has half of a surrogate pair: {GraphValueText.Format(text.Length > 50 ? text[..50] + "…" : text)}.",
                    hint: "'graphexplorer dump' keeps it.");
            }

            rest = rest[read..];
        }

        return text;
    }
}
