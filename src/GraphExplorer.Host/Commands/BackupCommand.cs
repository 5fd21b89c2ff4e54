using System.CommandLine;
using System.Security.Cryptography;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Printing;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer backup OUT</c>: a copy of the data file as of one commit, made while others read and write it.</summary>
internal sealed class BackupCommand
{
    private readonly Argument<string> _out = new Argument<string>("OUT") { Description = "The file to write." }.NotEmpty();
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a file that is there." };
    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("backup", "Writes a copy of the data file as of one commit; a server may serve it meanwhile.") { _out, _overwrite };
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Interruption.RunAsync(token => RunAsync(parsed, token), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = _database.Read(parsed);
        var file = _database.ReadFile(parsed, "Neo4j's own tools back it up.");
        var target = OutputFile.Resolve(parsed.GetValue(_out)!);
        var overwrite = parsed.GetValue(_overwrite);
        if (OutputFile.BelongsTo(target, file))
        {
            throw new ConfigurationException($"backup {target}: this is the data file itself, or belongs to it. Name another file.");
        }

        if (!File.Exists(file))
        {
            throw new IOException($"There is no data file {file} to back up. Name it by --data FILE.");
        }

        if (Directory.Exists(target) || (File.Exists(target) && !overwrite))
        {
            throw new IOException($"{target} is there already. Name another file, or give --overwrite to replace it.");
        }

        var database = await Database.OpenAsync(options, LimitOptions.Load(), new DatabaseUse("backup", MayAskServer: true, Fills: false), cancellationToken).ConfigureAwait(false);
        await using var disposal = database.ConfigureAwait(false);
        await ProgressDisplay.RunAsync(
            $"Writing {Path.GetFileName(target)}",
            async progress =>
            {
                if (database.HoldingServer is { } server)
                {
                    await ReceiveAsync(server, target, overwrite, progress, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await database.Embedded!.Store.BackupAsync(target, overwrite, new StoreProgress(progress), cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"Wrote {target} ({ByteCount.Text(new FileInfo(target).Length)}).").ConfigureAwait(false);
        return 0;
    }

    /// <summary>Writes what the server sends beside the target, and puts it in its place once it is whole and on the disk.</summary>
    private static async Task ReceiveAsync(HoldingServer server, string target, bool overwrite, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var draft = $"{target}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        try
        {
            var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
            await using (file.ConfigureAwait(false))
            {
                await server.CopyDataAsync(file, progress, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            await GraphFile.MoveAsync(draft, target, overwrite, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
