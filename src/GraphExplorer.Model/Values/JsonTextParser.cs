using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphExplorer.Model;

/// <summary>
/// Parses JSON that a client sent (RFC 8259) so that all of its strings can be read afterwards: a <see cref="JsonDocument"/> alone takes bytes
/// that are no UTF-8 and escaped halves of surrogate pairs, and throws only when such a string is asked for.
/// </summary>
public static class JsonTextParser
{
    /// <summary>The document of <paramref name="utf8"/>, to be disposed after use; a byte order mark before it is skipped.</summary>
    /// <param name="utf8">the text; the document keeps it</param>
    /// <param name="maximumDepth">how many arrays and objects may lie in each other</param>
    /// <param name="subject">what the text is, as an error begins: <c>The body</c></param>
    /// <exception cref="GraphException">Request.Invalid: the text is not UTF-8, not JSON, too deep, or has half of a surrogate pair; tells line and byte, from 1.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, int maximumDepth, string subject)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (utf8.Span.StartsWith(mark))
        {
            utf8 = utf8[mark.Length..];
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            throw Invalid($"{subject} is not UTF-8 ({Place(utf8.Span, FirstInvalid(utf8.Span))}).");
        }

        if (utf8.Span.IndexOf("\\u"u8) >= 0)
        {
            Check(utf8.Span, maximumDepth, subject);
        }

        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = maximumDepth });
        }
        catch (JsonException error)
        {
            Check(utf8.Span, maximumDepth, subject);
            throw Invalid($"{subject} is not JSON ({Place((error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1)}).");
        }
    }

    // Only where an escape may be half of a pair, or where the parser has refused the text: most texts are read once.
    private static void Check(ReadOnlySpan<byte> utf8, int maximumDepth, string subject)
    {
        // One level more than may be, so that the level too many is met here and can be named.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maximumDepth + 1 });
        while (TryRead(ref reader))
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= maximumDepth)
            {
                throw Invalid(string.Create(
                    CultureInfo.InvariantCulture, $"{subject} is nested deeper than the {maximumDepth} levels that JSON may have here ({Place(utf8, (int)reader.TokenStartIndex)})."));
            }

            if (reader.ValueIsEscaped && !IsReadable(ref reader))
            {
                throw Invalid($"{subject} has a string with half of a surrogate pair, which is no character: \\ud800 to \\udfff come in pairs ({Place(utf8, (int)reader.TokenStartIndex)}).");
            }
        }
    }

    // What is no JSON is for the parser itself to refuse.
    private static bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The reader offers no question for it, only the answer of the attempt.
    private static bool IsReadable(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static string Place(ReadOnlySpan<byte> utf8, int index)
    {
        var before = utf8[..index];
        return Place(before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n'));
    }

    private static string Place(long line, long column) => string.Create(CultureInfo.InvariantCulture, $"line {line}, byte {column}");

    private static GraphException Invalid(string message) => new(StatusCodes.InvalidRequest, message);
}
