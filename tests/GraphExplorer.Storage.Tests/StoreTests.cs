using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

/// <summary>A store with a label A, a type R and a property p, and short ways to write to it.</summary>
public abstract class StoreTests : IDisposable
{
    protected StoreTests()
    {
        Store = GraphStore.InMemory(new GraphStoreOptions { WriterTimeout = TimeSpan.FromSeconds(10), MaxPropertyBytes = 100_000 });
        A = Store.Labels.GetOrAdd("A");
        R = Store.RelationshipTypes.GetOrAdd("R");
        P = Store.PropertyKeys.GetOrAdd("p");
        Q = Store.PropertyKeys.GetOrAdd("q");
    }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected GraphStore Store { get; }

    protected int A { get; }

    protected int R { get; }

    protected int P { get; }

    protected int Q { get; }

    public void Dispose()
    {
        Store.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<GraphTransaction> WriteAsync()
    {
        var transaction = Store.Begin();
        await transaction.AcquireWriterAsync(Cancel);
        return transaction;
    }

    protected async Task<T> CommitAsync<T>(Func<GraphTransaction, T> work)
    {
        using var transaction = await WriteAsync();
        var result = work(transaction);
        await transaction.CommitAsync(Cancel);
        return result;
    }

    protected Task CommitAsync(Action<GraphTransaction> work) => CommitAsync(transaction =>
    {
        work(transaction);
        return true;
    });

    protected static GraphException Fails(string code, Action work)
    {
        var exception = Assert.Throws<GraphException>(work);
        Assert.Equal(code, exception.Code);
        return exception;
    }
}
