namespace GraphExplorer.Export.Output;

/// <summary>Rows of comma-separated values (RFC 4180).</summary>
internal static class CsvRow
{
    /// <summary>Writes a row and its end. An absent cell is empty, an empty text <c>""</c>.</summary>
    internal static void Write(TextWriter writer, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                writer.Write(',');
            }

            first = false;
            WriteCell(writer, cell);
        }

        writer.Write("\r\n");
    }

    private static void WriteCell(TextWriter writer, string? cell)
    {
        if (cell is null)
        {
            return;
        }

        if (cell.Length > 0 && cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
