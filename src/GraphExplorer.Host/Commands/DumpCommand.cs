using System.CommandLine;
using System.Globalization;
using System.Text;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Dumping;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer dump</c>: writes a script that recreates the graph with its indexes and constraints.</summary>
internal sealed class DumpCommand
{
    private const string CypherFormat = "cypher";

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "The language of the script; there is one: cypher.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => CypherFormat,
    };

    private readonly Option<string?> _out = new Option<string?>("--out", "-o")
    {
        Description = "The file to write. Default: standard output.",
        HelpName = "FILE",
    }.NotEmpty();

    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("dump", "Writes a Cypher script that recreates the graph, with its indexes and constraints, on Neo4j 5 or here.") { _format, _out };
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Interruption.RunAsync(token => RunAsync(parsed, token), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_format) != CypherFormat)
        {
            throw new ConfigurationException($"There is no dump format '{parsed.GetValue(_format)}': use {CypherFormat}. For data in other formats see 'graphexplorer export'.");
        }

        var options = _database.Read(parsed);
        var path = parsed.GetValue(_out);
        if (path is not null)
        {
            OutputFile.ThrowIfDatabase("--out", path, options);
        }

        var database = await Database.OpenAsync(options, LimitOptions.Load(), new DatabaseUse("dump", MayAskServer: true), cancellationToken).ConfigureAwait(false);
        await using var disposal = database.ConfigureAwait(false);
        var summary = path is null
            ? await WriteAsync(database.Driver, Console.OpenStandardOutput(), cancellationToken).ConfigureAwait(false)
            : await OutputFile.WriteAsync(path, stream => WriteAsync(database.Driver, stream, cancellationToken)).ConfigureAwait(false);
        if (path is not null)
        {
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"Wrote {path}: {summary.Nodes} nodes and {summary.Relationships} relationships.")).ConfigureAwait(false);
        }

        if (summary.ByteArrays > 0)
        {
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Cypher cannot say byte arrays: {summary.ByteArrays} became lists of integers. 'graphexplorer export jsonl' keeps them.")).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task<DumpSummary> WriteAsync(IDriver driver, Stream stream, CancellationToken cancellationToken)
    {
        var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 1 << 16);
        await using var disposal = output.ConfigureAwait(false);
        var graph = await DatabaseGraph.OpenAsync(driver, TransactionConfig.Default, cancellationToken).ConfigureAwait(false);
        await using var transaction = graph.ConfigureAwait(false);
        var mark = MarkName.Choose(await graph.ReadNamesAsync(cancellationToken).ConfigureAwait(false));
        return await new CypherDump(graph, mark, output).WriteAsync(cancellationToken).ConfigureAwait(false);
    }
}
