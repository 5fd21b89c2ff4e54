using System.Diagnostics;
using GraphExplorer.Bolt.Server.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>A statement that was run and whose records and summary were not all asked for yet.</summary>
internal sealed class OpenResult(IResultCursor cursor, NotificationFilter filter)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Milliseconds since the statement ran.</summary>
    internal long Elapsed => (long)Stopwatch.GetElapsedTime(_started).TotalMilliseconds;

    /// <summary>Which notifications are wanted.</summary>
    internal NotificationFilter Filter => filter;

    /// <summary>Sends records, as many as are asked for (−1: all) or are there; null: some are left, else what is known of the statement.</summary>
    internal async ValueTask<IResultSummary?> PullAsync(long count, ResponseWriter writer, CancellationToken cancellationToken)
    {
        for (var sent = 0L; sent != count; sent++)
        {
            if (!await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
            {
                return await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.WriteRecord(cursor.Current);
            if (writer.IsDue)
            {
                await writer.FlushAsync().ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return await EndAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Passes over records, as many as are asked for (−1: all) or are there; null: some are left, else what is known of the statement.</summary>
    internal async ValueTask<IResultSummary?> DiscardAsync(long count, CancellationToken cancellationToken)
    {
        if (count < 0)
        {
            return await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        }

        for (var passed = 0L; passed < count && await cursor.FetchAsync(cancellationToken).ConfigureAwait(false); passed++)
        {
        }

        return await EndAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IResultSummary?> EndAsync(CancellationToken cancellationToken) =>
        await cursor.PeekAsync(cancellationToken).ConfigureAwait(false) is null ? await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false) : null;
}
