namespace GraphExplorer.Export.Formats;

/// <summary>A format that needs the whole graph before it can write the first line, such as one that declares its columns and names its nodes.</summary>
internal abstract class CollectingFormat : IExportFormat
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract string MediaType { get; }

    public abstract string FileExtension { get; }

    public abstract IReadOnlyList<string> Parts { get; }

    public async Task WriteAsync(IGraphSource graph, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ExportParts.Check(this, options);
        var collected = await ExportGraph.ReadAsync(graph, cancellationToken).ConfigureAwait(false);
        await WriteAsync(collected, output, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what was collected.</summary>
    internal abstract Task WriteAsync(ExportGraph graph, Stream output, ExportOptions options, CancellationToken cancellationToken);
}
