using System.Collections.Concurrent;
using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions.Histories;

/// <summary>Runs transactions in sessions and keeps what they answered.</summary>
internal sealed class HistoryRecorder(IDriver driver, CancellationToken cancellationToken)
{
    private readonly ConcurrentBag<HistoryEntry> _entries = [];
    private long _clock;

    internal IReadOnlyCollection<HistoryEntry> Entries => _entries;

    /// <summary>Runs transactions of one session, one after the other.</summary>
    internal async Task RunAsync(IEnumerable<(HistoryManner Manner, HistoryStatement[] Statements)> transactions)
    {
        await using var session = driver.AsyncSession();
        foreach (var (manner, statements) in transactions)
        {
            switch (manner)
            {
                case HistoryManner.AutoCommit:
                    foreach (var statement in statements)
                    {
                        await RecordAsync(session, [statement], async () => [await statement.RunAsync(session, cancellationToken)]);
                    }

                    break;
                case HistoryManner.ReadOnly:
                    HistoryStatement[] reading = [.. statements.Where(statement => !statement.Writes)];
                    await RecordAsync(session, reading, () => session.ExecuteReadAsync(work => RunAllAsync(work, reading), null, cancellationToken));
                    break;
                case HistoryManner.Managed:
                    await RecordAsync(session, statements, () => session.ExecuteWriteAsync(work => RunAllAsync(work, statements), null, cancellationToken));
                    break;
                case HistoryManner.RolledBack:
                    await TryAsync(session, statements, commit: false);
                    break;
                default:
                    while (!await TryAsync(session, statements, commit: true))
                    {
                        await Task.Yield();
                    }

                    break;
            }
        }
    }

    private async Task<bool> TryAsync(IAsyncSession session, HistoryStatement[] statements, bool commit)
    {
        try
        {
            if (commit)
            {
                await RecordAsync(session, statements, () => InTransactionAsync(session, statements, commit));
            }
            else
            {
                await InTransactionAsync(session, statements, commit);
            }

            return true;
        }
        catch (GraphException error) when (error.Code == StatusCodes.Outdated)
        {
            return !commit;
        }
    }

    private async Task<string[]> InTransactionAsync(IAsyncSession session, HistoryStatement[] statements, bool commit)
    {
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: cancellationToken);
        var answers = await RunAllAsync(transaction, statements);
        await (commit ? transaction.CommitAsync(cancellationToken) : transaction.RollbackAsync(cancellationToken));
        return answers;
    }

    private async Task<string[]> RunAllAsync(IAsyncQueryRunner runner, HistoryStatement[] statements)
    {
        var answers = new List<string>();
        foreach (var statement in statements)
        {
            answers.Add(await statement.RunAsync(runner, cancellationToken));
            await Task.Yield();
        }

        return [.. answers];
    }

    private async Task RecordAsync(IAsyncSession session, HistoryStatement[] statements, Func<Task<string[]>> work)
    {
        var began = Interlocked.Increment(ref _clock);
        var answers = await work();
        var bookmark = session.LastBookmarks.Values[0];
        var version = long.Parse(bookmark.AsSpan(bookmark.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
        _entries.Add(new HistoryEntry(statements, answers, version, began, Interlocked.Increment(ref _clock)));
    }
}
