using System.CommandLine;
using System.Globalization;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Printing;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer check</c>: reads all of a data file and prints what is wrong with it; exit code 1 where something is.</summary>
internal sealed class CheckCommand
{
    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("check", "Reads all of the data file and prints each fault; exit code 0 if there is none, 1 if there is one.");
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Interruption.RunAsync(token => RunAsync(parsed, token), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = _database.ReadFile(parsed, "Neo4j's own tools check it.");
        var use = new DatabaseUse("check", MayAskServer: false);
        var taken = await new FileQueue(file, use, Console.Error).TakeAsync(
            () => ProgressDisplay.RunAsync($"Checking {Path.GetFileName(file)}", progress => CheckAsync(file, use, progress, cancellationToken), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        var report = taken.Opened!;
        foreach (var fault in report.Faults)
        {
            await Console.Out.WriteLineAsync(fault.AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        if (report.IsSound)
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: no faults in {report.NodeCount} nodes and {report.RelationshipCount} relationships.").AsMemory(), cancellationToken).ConfigureAwait(false);
            return 0;
        }

        var more = report.FaultCount - report.Faults.Count;
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: {report.FaultCount} {(report.FaultCount == 1 ? "fault" : "faults")}{(more > 0 ? $", {more} of them not shown" : string.Empty)}. 'graphexplorer restore BACKUP --overwrite' puts a backup in its place.").AsMemory(), cancellationToken).ConfigureAwait(false);
        return 1;
    }

    private static async Task<GraphFileReport> CheckAsync(string file, DatabaseUse use, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        using var holding = new LoadProgress(file, use, progress);
        return await GraphFile.CheckAsync(file, holding, cancellationToken).ConfigureAwait(false);
    }
}
