using GraphExplorer.Export.Formats;
using GraphExplorer.Export.Formats.Neo4jCsv;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>The formats that a graph can be exported in.</summary>
public static class ExportFormats
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new GraphMlFormat(),
        new GexfFormat(),
        new NodeLinkFormat(),
        new CsvFormat(),
        new JsonLinesFormat(),
        new Neo4jCsvFormat(),
    ];

    /// <summary>The format of that name, in any case. Throws <see cref="GraphException"/> that lists the names when there is none.</summary>
    public static IExportFormat Get(string name)
        => All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new GraphException(
            StatusCodes.InvalidRequest,
            $"There is no export format '{name}'.",
            hint: $"Use one of {string.Join(", ", All.Select(format => format.Name))}.");
}
