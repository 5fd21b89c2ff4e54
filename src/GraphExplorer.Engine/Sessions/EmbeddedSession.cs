using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>A session of the embedded database.</summary>
internal sealed class EmbeddedSession(EmbeddedDriver driver, SessionConfig config) : IAsyncSession
{
    private EmbeddedTransaction? _transaction;
    private EmbeddedResultCursor? _autoCommitCursor;
    private bool _closed;
    private long? _seen;

    public SessionConfig SessionConfig { get; } = config;

    public Bookmarks LastBookmarks => _seen is { } version
        ? new Bookmarks([string.Create(CultureInfo.InvariantCulture, $"FB:{driver.Store.DatabaseId}:{version}")])
        : SessionConfig.Bookmarks ?? new Bookmarks([]);

    public Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default) =>
        RunAsync(query, TransactionConfig.Default, cancellationToken);

    public async Task<IResultCursor> RunAsync(Query query, TransactionConfig config, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(config);
        ThrowIfBusy();
        EndAutoCommit();
        var transaction = new EmbeddedTransaction(driver, SessionConfig.DefaultAccessMode, config, this, autoCommit: true);
        _autoCommitCursor = await transaction.RunAutoCommitAsync(query, cancellationToken).ConfigureAwait(false);
        return _autoCommitCursor;
    }

    public Task<IAsyncTransaction> BeginTransactionAsync(TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        BeginTransactionAsync(SessionConfig.DefaultAccessMode, config, cancellationToken);

    public Task<IAsyncTransaction> BeginTransactionAsync(AccessMode mode, TransactionConfig? config = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfBusy();
        EndAutoCommit();
        _transaction = new EmbeddedTransaction(driver, mode, config ?? TransactionConfig.Default, this, autoCommit: false);
        return Task.FromResult<IAsyncTransaction>(_transaction);
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        TransactionRetry.RunAsync(() => RunWorkAsync(AccessMode.Read, work, config, cancellationToken), cancellationToken);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        TransactionRetry.RunAsync(() => RunWorkAsync(AccessMode.Write, work, config, cancellationToken), cancellationToken);

    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        EndAutoCommit();
        if (_transaction is { IsOpen: true } open)
        {
            await open.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync(CancellationToken.None).ConfigureAwait(false);

    /// <summary>Notes the state that a transaction has made or seen.</summary>
    internal void Saw(long version) => _seen = version;

    private async Task<TResult> RunWorkAsync<TResult>(AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config, CancellationToken cancellationToken)
    {
        var transaction = await BeginTransactionAsync(mode, config, cancellationToken).ConfigureAwait(false);
        await using var disposal = transaction.ConfigureAwait(false);
        var result = await work(transaction).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    private void EndAutoCommit()
    {
        _autoCommitCursor?.Discard();
        _autoCommitCursor = null;
    }

    private void ThrowIfBusy()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_transaction is { IsOpen: true })
        {
            throw new InvalidOperationException("The session has an open transaction: commit it or roll it back first.");
        }
    }
}
