namespace GraphExplorer.Model;

/// <summary>A chain of transactions; not for concurrent use. Disposing it ends an open transaction by rollback.</summary>
public interface IAsyncSession : IAsyncQueryRunner, IAsyncDisposable
{
    /// <summary>How the session was opened.</summary>
    SessionConfig SessionConfig { get; }

    /// <summary>The last commits that this session has seen.</summary>
    Bookmarks LastBookmarks { get; }

    /// <summary>Runs one statement in a transaction of its own, committed when its cursor is consumed.</summary>
    Task<IResultCursor> RunAsync(Query query, TransactionConfig config, CancellationToken cancellationToken = default);

    /// <summary>Begins an explicit transaction in the session's access mode.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync(TransactionConfig? config = null, CancellationToken cancellationToken = default);

    /// <summary>Begins an explicit transaction in the given access mode.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync(AccessMode mode, TransactionConfig? config = null, CancellationToken cancellationToken = default);

    /// <summary>Runs <paramref name="work"/> in a read transaction, again when it fails with a retriable error.</summary>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default);

    /// <summary>Runs <paramref name="work"/> in a write transaction and commits it, again when it fails with a retriable error.</summary>
    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default);

    /// <summary>Closes the session.</summary>
    Task CloseAsync(CancellationToken cancellationToken = default);
}
