using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A driver each of whose statements is a step of an interruption.</summary>
internal sealed class InterruptedDriver(IDriver driver, Interruption interruption) : IDriver
{
    public IAsyncSession AsyncSession() => new Session(driver.AsyncSession(), interruption);

    public IAsyncSession AsyncSession(SessionConfig config) => new Session(driver.AsyncSession(config), interruption);

    public Task VerifyConnectivityAsync(CancellationToken cancellationToken = default) => driver.VerifyConnectivityAsync(cancellationToken);

    public Task<IServerInfo> GetServerInfoAsync(CancellationToken cancellationToken = default) => driver.GetServerInfoAsync(cancellationToken);

    public ValueTask DisposeAsync() => driver.DisposeAsync();

    private sealed class Runner(IAsyncQueryRunner runner, Interruption interruption) : IAsyncQueryRunner
    {
        public Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default)
        {
            interruption.Step();
            return runner.RunAsync(query, cancellationToken);
        }
    }

    private sealed class Session(IAsyncSession session, Interruption interruption) : IAsyncSession
    {
        public SessionConfig SessionConfig => session.SessionConfig;

        public Bookmarks LastBookmarks => session.LastBookmarks;

        public Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default)
        {
            interruption.Step();
            return session.RunAsync(query, cancellationToken);
        }

        public Task<IResultCursor> RunAsync(Query query, TransactionConfig config, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IAsyncTransaction> BeginTransactionAsync(TransactionConfig? config = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IAsyncTransaction> BeginTransactionAsync(AccessMode mode, TransactionConfig? config = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
            session.ExecuteReadAsync(runner => work(new Runner(runner, interruption)), config, cancellationToken);

        public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig? config = null, CancellationToken cancellationToken = default) =>
            session.ExecuteWriteAsync(runner => work(new Runner(runner, interruption)), config, cancellationToken);

        public Task CloseAsync(CancellationToken cancellationToken = default) => session.CloseAsync(cancellationToken);

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }
}
