using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Host.Importing;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer import cypher</c>: runs a script of any length, such as one that <c>dump</c> wrote.</summary>
internal sealed class ImportCypherCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Argument<string> _file = new Argument<string>("FILE") { Description = "A file of statements, each ended by a semicolon and a transaction of its own." }.NotEmpty();

    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("cypher", "Runs a script, such as one that dump wrote, and stops at the first statement that fails.") { _file };
        _database.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var script = ScriptFile.Open(parsed.GetValue(_file)!);
        var database = await ImportDatabase.OpenAsync(_database.Read(parsed), mayAskServer: true, cancellationToken).ConfigureAwait(false);
        await using var closing = database.ConfigureAwait(false);
        var progress = await ImportReporting.RunAsync(report => RunAsync(script, database.Driver, report, cancellationToken)).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Ran {progress.Rows:N0} statements in {progress.Elapsed.TotalSeconds:0.00} s: created {progress.Nodes:N0} nodes and {progress.Relationships:N0} relationships.")).ConfigureAwait(false);
        return 0;
    }

    private static async Task<ImportProgress> RunAsync(ScriptFile script, IDriver driver, IProgress<ImportProgress> report, CancellationToken cancellationToken)
    {
        var session = driver.AsyncSession();
        await using var disposal = session.ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        var progress = new ImportProgress("statements", 0, 0, 0, 0, 0, script.Length, default);
        var reported = TimeSpan.Zero;
        await script.RunAsync(
            async text =>
            {
                var cursor = await session.RunAsync(new Query(text), cancellationToken).ConfigureAwait(false);
                var counters = (await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false)).Counters;
                progress = progress with
                {
                    Rows = progress.Rows + 1,
                    Nodes = progress.Nodes + counters.NodesCreated,
                    Relationships = progress.Relationships + counters.RelationshipsCreated,
                    Bytes = script.Position,
                    Elapsed = watch.Elapsed,
                };
                if (watch.Elapsed - reported >= Interval)
                {
                    reported = watch.Elapsed;
                    report.Report(progress);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return progress with { Elapsed = watch.Elapsed };
    }
}
