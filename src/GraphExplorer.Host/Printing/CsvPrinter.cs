using System.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Printing;

/// <summary>Prints rows as CSV (RFC 4180) with a header line; an absent value is an empty field.</summary>
internal sealed class CsvPrinter(TextWriter output) : IResultPrinter
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public async Task PrintAsync(IResultCursor cursor, CancellationToken cancellationToken)
    {
        var keys = await cursor.KeysAsync(cancellationToken).ConfigureAwait(false);
        if (keys.Length == 0)
        {
            await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        await output.WriteAsync(Line(keys)).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            await output.WriteAsync(Line(cursor.Current.GraphValues.ToArray().Select(value => CellText.Of(value, string.Empty)))).ConfigureAwait(false);
        }
    }

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quote)) + "\r\n";

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(NeedsQuotes) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
