namespace GraphExplorer.Export;

/// <summary>What a caller may choose about an export.</summary>
public sealed record ExportOptions
{
    /// <summary>The usual choices.</summary>
    public static ExportOptions Default { get; } = new();

    /// <summary>Which part to write, of a format that has several (<see cref="IExportFormat.Parts"/>); null for the first.</summary>
    public string? Part { get; init; }

    /// <summary>A line about the graph, for formats that have a place for it.</summary>
    public string? Description { get; init; }

    /// <summary>Colours as <c>#rrggbb</c> by label or relationship type, for formats that have colours; the rest get colours of a palette.</summary>
    public IReadOnlyDictionary<string, string> Colours { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Takes what whoever reads the files must know; null where nobody could be told, which makes a format refuse instead.</summary>
    public Action<string>? Notes { get; init; }
}
