using System.CommandLine;
using System.Globalization;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Printing;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer restore FROM</c>: puts a backup in the place of the data file, at one stroke and after it was checked.</summary>
internal sealed class RestoreCommand
{
    private readonly Argument<string> _from = new Argument<string>("FROM") { Description = "The backup, as 'graphexplorer backup' wrote it." }.NotEmpty();
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a data file that is there." };
    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("restore", "Checks a backup and puts a copy of it in the place of the data file, which no process may have open.") { _from, _overwrite };
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Interruption.RunAsync(token => RunAsync(parsed, token), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = _database.ReadFile(parsed, "Neo4j's own tools restore it.");
        var from = Path.GetFullPath(parsed.GetValue(_from)!);
        var overwrite = parsed.GetValue(_overwrite);
        if (from == file)
        {
            throw new ConfigurationException($"restore {from}: this is the data file itself. Name a backup, or another data file by --data FILE.");
        }

        if (!File.Exists(from))
        {
            throw new IOException($"There is no backup {from}.");
        }

        if (File.Exists(file) && !overwrite)
        {
            throw new IOException($"The data file {file} is there already. Give --overwrite to replace it, or name another by --data FILE.");
        }

        DataFileLocation.CreateFolder(file);
        var taken = await new FileQueue(file, new DatabaseUse("restore", MayAskServer: false), Console.Error).TakeAsync(
            () => ProgressDisplay.RunAsync($"Restoring {Path.GetFileName(file)}", progress => GraphFile.RestoreAsync(from, file, overwrite, new StoreProgress(progress), cancellationToken), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Restored {file}: {taken.Opened!.NodeCount} nodes and {taken.Opened.RelationshipCount} relationships.").AsMemory(), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
