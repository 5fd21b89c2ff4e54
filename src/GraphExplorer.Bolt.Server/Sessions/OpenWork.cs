using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>What a connection has open on the database: a statement by itself, or a transaction with its statements.</summary>
internal sealed class OpenWork : IAsyncDisposable
{
    private readonly IAsyncSession _session;
    private readonly NotificationFilter _filter;
    private readonly Dictionary<long, OpenResult> _results = [];
    private IAsyncTransaction? _transaction;
    private long _lastStatement = -1;

    private OpenWork(IAsyncSession session, NotificationFilter filter)
    {
        _session = session;
        _filter = filter;
    }

    /// <summary>Whether it is an explicit transaction.</summary>
    internal bool IsTransaction => _transaction is not null;

    /// <summary>Whether statements have records or summaries left.</summary>
    internal bool HasResults => _results.Count > 0;

    /// <summary>The last commit that it made or saw.</summary>
    internal string? Bookmark => _session.LastBookmarks.Values is { Count: > 0 } bookmarks ? bookmarks[^1] : null;

    /// <summary>Prepares to work as a RUN or BEGIN has it. Throws <see cref="GraphException"/> for a database that is not there.</summary>
    internal static OpenWork Open(IDriver driver, TransactionSettings settings, NotificationFilter filter) => new(
        driver.AsyncSession(new SessionConfig
        {
            DefaultAccessMode = settings.Mode,
            Database = settings.Database,
            Bookmarks = settings.Bookmarks.Count == 0 ? null : new Bookmarks(settings.Bookmarks),
        }),
        filter.With(settings));

    /// <summary>Begins an explicit transaction.</summary>
    internal async ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken) =>
        _transaction = await _session.BeginTransactionAsync(ConfigOf(settings), cancellationToken).ConfigureAwait(false);

    /// <summary>Runs a statement and answers its number, from 0, and its columns.</summary>
    internal async ValueTask<(long Statement, string[] Fields)> RunAsync(RunMessage run, CancellationToken cancellationToken)
    {
        var cursor = _transaction is { } transaction
            ? await transaction.RunAsync(run.Query, cancellationToken).ConfigureAwait(false)
            : await _session.RunAsync(run.Query, ConfigOf(run.Settings), cancellationToken).ConfigureAwait(false);
        var fields = await cursor.KeysAsync(cancellationToken).ConfigureAwait(false);
        _results.Add(++_lastStatement, new OpenResult(cursor, _filter));
        return (_lastStatement, fields);
    }

    /// <summary>The statement of a number, or the last one for −1. Throws <see cref="GraphException"/> where it has nothing left.</summary>
    internal OpenResult ResultOf(long statement) => _results.TryGetValue(NumberOf(statement), out var result)
        ? result
        : throw new GraphException(StatusCodes.InvalidRequest, $"No such statement: {statement}");

    /// <summary>Forgets a statement that has nothing left.</summary>
    internal void Finished(long statement) => _results.Remove(NumberOf(statement));

    internal Task CommitAsync(CancellationToken cancellationToken) => _transaction!.CommitAsync(cancellationToken);

    internal Task RollbackAsync(CancellationToken cancellationToken) => _transaction!.RollbackAsync(cancellationToken);

    /// <summary>Ends it: what was not committed is forgotten.</summary>
    public async ValueTask DisposeAsync()
    {
        _results.Clear();
        if (_transaction is { } transaction)
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
        }

        await _session.DisposeAsync().ConfigureAwait(false);
    }

    private static TransactionConfig ConfigOf(TransactionSettings settings) => new() { Timeout = settings.Timeout, Metadata = settings.Metadata };

    private long NumberOf(long statement) => statement < 0 ? _lastStatement : statement;
}
