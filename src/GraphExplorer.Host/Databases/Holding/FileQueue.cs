using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases.Holding;

/// <summary>
/// Takes a data file, or finds the server that serves it. Commands that hold the file for a moment are waited for, a server that starts or
/// stops too; who holds it for longer is told of in the error.
/// </summary>
internal sealed class FileQueue(string file, DatabaseUse use, TextWriter notes)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan NoteAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PatienceWithCommands = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithQueue = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PatienceWithServers = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Runs what opens the file, again while others hold it for a moment. Answers what was opened, or the server to ask. Throws
    /// <see cref="GraphException"/> that names the holder.
    /// </summary>
    internal async Task<FileTaken<T>> TakeAsync<T>(Func<Task<T>> open, CancellationToken cancellationToken)
    {
        var (started, changed) = (TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp());
        HolderRecord? last = null;
        var hasNoted = false;
        await RefuseBesideServerAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            GraphException locked;
            try
            {
                return new FileTaken<T>(await open().ConfigureAwait(false), null);
            }
            catch (GraphException error) when (error.Code == Model.StatusCodes.ServiceUnavailable && error.Message.Contains(file, StringComparison.Ordinal))
            {
                locked = error;
            }

            var (holder, isUnreadable) = Read();
            if ((holder?.Process, holder?.Since) != (last?.Process, last?.Since))
            {
                changed = TimeProvider.System.GetTimestamp(); // One after the other is a queue that moves.
            }

            last = holder;
            GraphException? refusal = null;
            if (holder is { IsServer: true, PrivateEndPoint: not null })
            {
                if (!use.MayAskServer)
                {
                    throw HolderErrors.Held(file, holder);
                }

                var server = new HoldingServer(holder);
                refusal = await server.TryReachAsync(cancellationToken).ConfigureAwait(false);
                if (refusal is null)
                {
                    return new FileTaken<T>(default, server);
                }

                await server.DisposeAsync().ConfigureAwait(false);
            }

            var waited = TimeProvider.System.GetElapsedTime(started);
            var isTooLong = holder is { IsServer: true }
                ? waited > PatienceWithServers
                : waited > PatienceWithQueue || TimeProvider.System.GetElapsedTime(changed) > PatienceWithCommands;
            if (isTooLong)
            {
                throw holder is null ? HolderErrors.Unknown(file, isUnreadable, locked)
                    : holder.IsServer ? HolderErrors.Silent(file, holder, refusal)
                    : HolderErrors.Held(file, holder);
            }

            if (waited > NoteAfter && !hasNoted)
            {
                hasNoted = true;
                await notes.WriteLineAsync($"Waiting for the data file {file}{(holder is null ? ", which is locked" : $": {HolderErrors.Describe(holder)}")}.").ConfigureAwait(false);
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Says at once that a server has the file, and not after work that would be for nothing.</summary>
    private async Task RefuseBesideServerAsync(CancellationToken cancellationToken)
    {
        if (!use.MayAskServer && HolderFile.ReadServer(file) is { } holder)
        {
            var server = new HoldingServer(holder);
            await using var disposal = server.ConfigureAwait(false);
            if (await server.TryReachAsync(cancellationToken).ConfigureAwait(false) is null)
            {
                throw HolderErrors.Held(file, holder);
            }
        }
    }

    private (HolderRecord? Holder, bool IsUnreadable) Read()
    {
        try
        {
            var holder = HolderFile.Read(file);
            return (holder is not null && holder.IsGone() ? null : holder, false);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, true);
        }
    }
}
