using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Printing;

/// <summary>Prints rows as a JSON array, one object a line.</summary>
internal sealed class JsonPrinter(TextWriter output) : IResultPrinter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task PrintAsync(IResultCursor cursor, CancellationToken cancellationToken)
    {
        var keys = await cursor.KeysAsync(cancellationToken).ConfigureAwait(false);
        using var line = new MemoryStream();
        await output.WriteAsync("[").ConfigureAwait(false);
        var first = true;
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            line.SetLength(0);
            WriteRow(line, keys, cursor.Current);
            await output.WriteAsync(first ? "\n" : ",\n").ConfigureAwait(false);
            await output.WriteAsync(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length)).ConfigureAwait(false);
            first = false;
        }

        await output.WriteLineAsync(first ? "]" : "\n]").ConfigureAwait(false);
    }

    private static void WriteRow(MemoryStream line, string[] keys, IRecord record)
    {
        using var writer = new Utf8JsonWriter(line, Options);
        writer.WriteStartObject();
        for (var i = 0; i < keys.Length; i++)
        {
            writer.WritePropertyName(keys[i]);
            GraphValueJson.Write(writer, record.GraphValues[i]);
        }

        writer.WriteEndObject();
    }
}
