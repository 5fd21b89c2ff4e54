using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Output;

/// <summary>JSON as exports hold it, in cells and as a document.</summary>
internal static class JsonText
{
    /// <summary>Leaves letters of every script readable, and escapes what could end a script element.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A value as JSON on one line.</summary>
    internal static string Of(GraphValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            GraphValueJson.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A list of texts as JSON on one line.</summary>
    internal static string Of(IReadOnlyList<string> texts) => Of(GraphValue.FromList(ListValue.From(texts.Select(GraphValue.FromString))));
}
