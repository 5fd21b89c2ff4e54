using System.CommandLine;
using GraphExplorer.Actors;
using GraphExplorer.Export;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer export FORMAT</c>: writes the graph to standard output or a file.</summary>
internal sealed class ExportCommand
{
    private readonly Argument<string> _format = new("FORMAT")
    {
        Description = $"One of {string.Join(", ", ExportFormats.All.Select(format => format.Name))}.",
    };

    private readonly Option<string?> _out = new Option<string?>("--out", "-o")
    {
        Description = "The file to write; a format of several files writes them side by side. Default: standard output.",
        HelpName = "FILE",
    }.NotEmpty();

    private readonly Option<string?> _cypher = new("--cypher")
    {
        Description = "Export what this statement returns, and not the whole graph.",
        HelpName = "STATEMENT",
    };

    private readonly Option<string?> _part = new("--part")
    {
        Description = "Which part to write to standard output, of a format that has several.",
        HelpName = "PART",
    };

    private readonly DatabaseArguments _database = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    internal Command Create()
    {
        var command = new Command("export", "Writes the graph in a format that graph tools read.") { _format, _out, _cypher, _part };
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Interruption.RunAsync(token => RunAsync(parsed, token), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var format = ExportFormats.Get(parsed.GetValue(_format)!);
        var options = _database.Read(parsed);
        var part = parsed.GetValue(_part);
        var path = parsed.GetValue(_out);
        (string? Part, string Path)[] files = path is null ? [] : [.. FilesOf(format, path, part)];
        foreach (var file in files)
        {
            OutputFile.ThrowIfDatabase("--out", file.Path, options);
        }

        var database = await Database.OpenAsync(options, LimitOptions.Load(), new DatabaseUse("export", MayAskServer: true), cancellationToken).ConfigureAwait(false);
        await using var disposal = database.ConfigureAwait(false);
        var whole = await DatabaseGraph.OpenAsync(database.Driver, TransactionConfig.Default, cancellationToken).ConfigureAwait(false);
        await using var transaction = whole.ConfigureAwait(false);
        var graph = parsed.GetValue(_cypher) is { } statement ? await whole.SelectAsync(statement, cancellationToken).ConfigureAwait(false) : whole;
        if (path is null)
        {
            var output = Console.OpenStandardOutput();
            await using var flush = output.ConfigureAwait(false);
            await format.WriteAsync(graph, output, new ExportOptions { Part = part, Colours = TieColours.ByType, Notes = Tell }, cancellationToken).ConfigureAwait(false);
            return 0;
        }

        foreach (var file in files)
        {
            var export = new ExportOptions { Part = file.Part, Colours = TieColours.ByType, Notes = Tell };
            await OutputFile.WriteAsync(
                file.Path,
                async stream =>
                {
                    await format.WriteAsync(graph, stream, export, cancellationToken).ConfigureAwait(false);
                    return true;
                }).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"Wrote {file.Path}").ConfigureAwait(false);
        }

        return 0;
    }

    private static IEnumerable<(string? Part, string Path)> FilesOf(IExportFormat format, string path, string? part)
    {
        string?[] parts = part is not null || format.Parts.Count == 0 ? [part] : [.. format.Parts];
        return parts.Select((name, index) => (name, index == 0 ? path : Path.ChangeExtension(path, null) + $"-{name}.{format.FileExtension}"));
    }

    // The files of one format have the same to say.
    private void Tell(string note)
    {
        if (_told.Add(note))
        {
            Console.Error.WriteLine(note);
        }
    }
}
