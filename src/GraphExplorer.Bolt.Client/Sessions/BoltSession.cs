using GraphExplorer.Bolt.Client.Routing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>A session with a server: it holds a connection only while a transaction is open.</summary>
internal sealed class BoltSession(IConnectionSource source, BoltDriverOptions options, SessionConfig config) : IAsyncSession
{
    private BoltTransaction? _transaction;
    private BoltResultCursor? _autoCommitCursor;
    private bool _isClosed;

    public SessionConfig SessionConfig { get; } = config;

    public Bookmarks LastBookmarks { get; private set; } = config.Bookmarks ?? new Bookmarks([]);

    public Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default) =>
        RunAsync(query, TransactionConfig.Default, cancellationToken);

    public async Task<IResultCursor> RunAsync(Query query, TransactionConfig config, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(config);
        ThrowIfBusy();
        await EndAutoCommitAsync(cancellationToken).ConfigureAwait(false);
        var mode = SessionConfig.DefaultAccessMode;
        var lease = await source.AcquireAsync(RequestFor(mode), cancellationToken).ConfigureAwait(false);
        var cursor = new BoltResultCursor(new AutoCommit(lease, this), lease.Connection, query, lease.Database, SessionConfig.FetchSize);
        _autoCommitCursor = cursor;
        await cursor.StartAsync(SettingsFor(mode, lease.Database, config), cancellationToken).ConfigureAwait(false);
        return cursor;
    }

    public Task<IAsyncTransaction> BeginTransactionAsync(TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        BeginTransactionAsync(SessionConfig.DefaultAccessMode, config, cancellationToken);

    public async Task<IAsyncTransaction> BeginTransactionAsync(AccessMode mode, TransactionConfig? config = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfBusy();
        await EndAutoCommitAsync(cancellationToken).ConfigureAwait(false);
        var lease = await source.AcquireAsync(RequestFor(mode), cancellationToken).ConfigureAwait(false);
        try
        {
            return _transaction = new BoltTransaction(lease, this, SettingsFor(mode, lease.Database, config ?? TransactionConfig.Default), SessionConfig.FetchSize);
        }
        catch
        {
            await lease.ReleaseAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(AccessMode.Read, work, config, cancellationToken);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(AccessMode.Write, work, config, cancellationToken);

    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        try
        {
            await EndAutoCommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (_transaction is { } open)
            {
                await open.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync(CancellationToken.None).ConfigureAwait(false);

    /// <summary>Notes the commit that an answer tells of.</summary>
    internal void Saw(MapValue metadata)
    {
        if (metadata.GetOrNull("bookmark") is { IsString: true } bookmark)
        {
            LastBookmarks = new Bookmarks([bookmark.AsString()]);
        }
    }

    private Task<TResult> ExecuteAsync<TResult>(AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TransactionRetry.RunAsync(() => RunWorkAsync(mode, work, config, cancellationToken), options.MaxTransactionRetryTime, options.TimeProvider, cancellationToken);
    }

    private async Task<TResult> RunWorkAsync<TResult>(AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config, CancellationToken cancellationToken)
    {
        var transaction = await BeginTransactionAsync(mode, config, cancellationToken).ConfigureAwait(false);
        await using var disposal = transaction.ConfigureAwait(false);
        var result = await work(transaction).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    // A statement whose result nobody reads any more is still to take effect, so it is discarded and not stopped.
    private async ValueTask EndAutoCommitAsync(CancellationToken cancellationToken)
    {
        if (_autoCommitCursor is { } cursor)
        {
            _autoCommitCursor = null;
            try
            {
                await cursor.DiscardRestAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (GraphException)
            {
                // Whoever reads the cursor is told.
            }
        }
    }

    private ConnectionRequest RequestFor(AccessMode mode) => new(mode, SessionConfig.Database ?? options.DefaultDatabase, SessionConfig.ImpersonatedUser, LastBookmarks.Values);

    private TransactionSettings SettingsFor(AccessMode mode, string? database, TransactionConfig config) => new()
    {
        Bookmarks = LastBookmarks.Values,
        Timeout = config.Timeout,
        Metadata = config.Metadata,
        Mode = mode,
        Database = database,
        ImpersonatedUser = SessionConfig.ImpersonatedUser,
    };

    private void ThrowIfBusy()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (_transaction is { IsOpen: true })
        {
            throw new InvalidOperationException("The session has an open transaction: commit it or roll it back first.");
        }
    }
}
