using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Recordings;

/// <summary>Does through the driver what recorded requests did.</summary>
internal sealed class Replay(IDriver driver, int mostRecords)
{
    internal List<(string[] Keys, List<IRecord> Records, IResultSummary Summary)> Results { get; } = [];

    internal List<GraphException> Errors { get; } = [];

    internal async Task RunAsync(IEnumerable<RequestMessage> recorded, CancellationToken cancellationToken)
    {
        var requests = recorded.ToList();
        IAsyncSession? session = null;
        IAsyncTransaction? transaction = null;
        if (!requests.Exists(request => request is RunMessage))
        {
            await driver.VerifyConnectivityAsync(cancellationToken);
        }

        for (var i = 0; i < requests.Count; i++)
        {
            var fetchSize = i + 1 < requests.Count && requests[i + 1] is PullMessage pull ? pull.Slice.Count : 1000;
            switch (requests[i])
            {
                case BeginMessage begin:
                    session ??= driver.AsyncSession(Config(begin.Settings, NextFetchSize(requests, i)));
                    transaction = await session.BeginTransactionAsync(begin.Settings.Mode, Limits(begin.Settings), cancellationToken);
                    break;
                case RunMessage run when transaction is not null:
                    await TryAsync(() => transaction.RunAsync(run.Query, cancellationToken), cancellationToken);
                    break;
                case RunMessage run:
                    session = driver.AsyncSession(Config(run.Settings, fetchSize));
                    await TryAsync(() => session.RunAsync(run.Query, Limits(run.Settings), cancellationToken), cancellationToken);
                    break;
                case CommitMessage:
                    await transaction!.CommitAsync(cancellationToken);
                    transaction = null;
                    break;
                case RollbackMessage or ResetMessage when transaction is not null:
                    await transaction.RollbackAsync(cancellationToken);
                    transaction = null;
                    break;
            }
        }

        if (session is not null)
        {
            await session.CloseAsync(cancellationToken);
        }
    }

    private async Task TryAsync(Func<Task<IResultCursor>> run, CancellationToken cancellationToken)
    {
        try
        {
            var cursor = await run();
            var records = new List<IRecord>();
            while (records.Count < mostRecords && await cursor.FetchAsync(cancellationToken))
            {
                records.Add(cursor.Current);
            }

            Results.Add((await cursor.KeysAsync(cancellationToken), records, await cursor.ConsumeAsync(cancellationToken)));
        }
        catch (GraphException error)
        {
            Errors.Add(error);
        }
    }

    private static long NextFetchSize(List<RequestMessage> requests, int from) => requests.Skip(from).OfType<PullMessage>().FirstOrDefault()?.Slice.Count ?? 1000;

    private static SessionConfig Config(TransactionSettings settings, long fetchSize) => new()
    {
        Database = settings.Database,
        DefaultAccessMode = settings.Mode,
        Bookmarks = new Bookmarks(settings.Bookmarks),
        FetchSize = fetchSize,
    };

    private static TransactionConfig Limits(TransactionSettings settings) => new() { Timeout = settings.Timeout, Metadata = settings.Metadata };
}
