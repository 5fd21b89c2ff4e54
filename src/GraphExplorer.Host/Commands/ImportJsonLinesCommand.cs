using System.CommandLine;
using System.Globalization;
using GraphExplorer.Host.Importing;
using GraphExplorer.Import;
using GraphExplorer.Import.JsonLines;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer import jsonl</c>: loads what <c>export jsonl</c> wrote.</summary>
internal sealed class ImportJsonLinesCommand
{
    private readonly Argument<string> _file = new Argument<string>("FILE") { Description = "A file of JSON Lines, plain, .gz or .zip." }.NotEmpty();

    private readonly Option<bool> _again = new("--again") { Description = "Begin anew although the database remembers this import as begun or finished." };

    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("jsonl", "Loads JSON Lines, as export jsonl writes them, with their indexes and constraints. After a stop, the same command goes on.") { _file, _again };
        _database.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var database = await ImportDatabase.OpenAsync(_database.Read(parsed), mayAskServer: false, cancellationToken).ConfigureAwait(false);
        await using var closing = database.ConfigureAwait(false);
        var (summary, schema) = await ImportReporting.RunAsync(async report =>
        {
            var target = ImportDatabase.TargetOf(database);
            await using var forgetting = target.ConfigureAwait(false);
            return await JsonLinesImport.RunAsync(parsed.GetValue(_file)!, parsed.GetValue(_again), target, report, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        await SchemaImport.RunAsync(database.Driver, schema, cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(Describe(summary, schema.Count)).ConfigureAwait(false);
        return 0;
    }

    private static string Describe(ImportSummary summary, int statements) => summary.FinishedBefore is { } finished
        ? string.Create(CultureInfo.InvariantCulture, $"This import was finished on {finished:yyyy-MM-dd HH:mm} UTC. Nothing was done; --again imports the file once more.")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{(summary.Resumed ? "Went on after a stop. " : string.Empty)}Imported {summary.Nodes:N0} nodes, {summary.Relationships:N0} relationships and {summary.Properties:N0} properties, and {statements:N0} indexes and constraints, in {summary.Elapsed.TotalSeconds:0.00} s.");
}
