using GraphExplorer.Import.Headers;
using GraphExplorer.Import.Reading;

namespace GraphExplorer.Import;

/// <summary>A source whose files were found and whose header was read.</summary>
/// <param name="Source">The source.</param>
/// <param name="Files">Its files.</param>
/// <param name="Header">Its header.</param>
/// <param name="HeaderRow">The header as it stands in the first file; a later file may repeat it.</param>
internal sealed record PreparedSource(ImportSource Source, IReadOnlyList<InputFile> Files, CsvHeader Header, byte[] HeaderRow)
{
    /// <summary>Finds the files and reads the header. Throws <see cref="GraphExplorer.Model.GraphException"/>.</summary>
    internal static PreparedSource Prepare(ImportSource source, CsvDialect dialect)
    {
        var files = source.Files.Select(InputFile.Find).ToList();
        using var reader = new CsvRowReader(files[0].Open(0, out _), files[0].Path, dialect) { KeptFields = CsvHeader.MostColumns };
        if (!reader.Read())
        {
            throw ImportError.OfFile(files[0].Path, "the file is empty; its first row is the header.", source.IsNodes ? "Begin it with a row such as id:ID,name,:LABEL." : "Begin it with a row such as :START_ID,:END_ID,:TYPE.");
        }

        if (reader.Fault is { } fault)
        {
            throw ImportError.InFile(files[0].Path, reader.Line, $"the header cannot be read: {fault}.");
        }

        if (reader.Count > CsvHeader.MostColumns)
        {
            throw ImportError.InFile(files[0].Path, reader.Line, $"the header has more than {CsvHeader.MostColumns} columns.", "Perhaps --delimiter names another character than the file has.");
        }

        var header = CsvHeader.Parse(reader.Texts(), source, files[0].Path, reader.Line);
        return new PreparedSource(source, files, header, reader.Row.ToArray());
    }
}
