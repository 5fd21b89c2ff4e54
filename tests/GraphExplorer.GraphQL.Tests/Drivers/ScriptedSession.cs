using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Drivers;

internal sealed class ScriptedSession(ScriptedDriver driver, SessionConfig config) : IAsyncSession, IAsyncTransaction
{
    public SessionConfig SessionConfig => config;

    public Bookmarks LastBookmarks => new([]);

    public bool IsOpen => true;

    public Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default) => driver.RunAsync(query);

    public Task<IResultCursor> RunAsync(Query query, TransactionConfig config, CancellationToken cancellationToken = default) => driver.RunAsync(query);

    public Task<IAsyncTransaction> BeginTransactionAsync(TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        BeginTransactionAsync(SessionConfig.DefaultAccessMode, config, cancellationToken);

    public Task<IAsyncTransaction> BeginTransactionAsync(AccessMode mode, TransactionConfig? config = null, CancellationToken cancellationToken = default)
    {
        driver.TransactionsBegun++;
        return Task.FromResult<IAsyncTransaction>(this);
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) => work(this);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task CloseAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task RollbackAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
