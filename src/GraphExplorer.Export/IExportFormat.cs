using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>A file format that a graph can be written in. A new one is a class of its own and a line in <see cref="ExportFormats"/>.</summary>
public interface IExportFormat
{
    /// <summary>The name by which callers ask for it, such as <c>graphml</c>.</summary>
    string Name { get; }

    /// <summary>What it is good for, in one line.</summary>
    string Description { get; }

    /// <summary>The media type, with the character set where that is part of it.</summary>
    string MediaType { get; }

    /// <summary>The usual ending of a file name, without the dot.</summary>
    string FileExtension { get; }

    /// <summary>The files that it takes to hold a graph, the first being the usual one; empty when one file holds all.</summary>
    IReadOnlyList<string> Parts { get; }

    /// <summary>
    /// Reads the graph, writes it and leaves the stream open. The stream is written asynchronously only.
    /// Throws <see cref="GraphException"/> for a part that the format does not have, and for what it cannot say.
    /// </summary>
    Task WriteAsync(IGraphSource graph, Stream output, ExportOptions options, CancellationToken cancellationToken);
}
