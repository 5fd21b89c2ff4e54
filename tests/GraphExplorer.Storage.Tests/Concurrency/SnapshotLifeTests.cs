using System.Runtime.CompilerServices;

namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>What a snapshot holds is let go with its last reader.</summary>
public class SnapshotLifeTests : StoreTests
{
    [Fact]
    public async Task A_snapshot_is_freed_when_its_last_reader_has_left()
    {
        await CommitAsync(transaction => transaction.CreateNode([A]));
        var (old, first, second) = Read();
        await CommitAsync(transaction => transaction.CreateNode([A]));
        Assert.True(IsAlive(old), "Two still read it.");
        first.Dispose();
        Assert.True(IsAlive(old), "One still reads it.");
        second.Dispose();

        Assert.False(IsAlive(old), "Nobody reads it any more.");
        GC.KeepAlive(first);
        GC.KeepAlive(second);
    }

    [Fact]
    public async Task A_transaction_that_is_over_holds_no_state()
    {
        var (old, committed) = await CommitAndForgetAsync();
        await CommitAsync(transaction => transaction.CreateNode([A]));

        Assert.False(IsAlive(old));
        Assert.Throws<InvalidOperationException>(() => committed.State);
    }

    [Fact]
    public async Task A_draft_that_is_rolled_back_is_freed()
    {
        var (draft, transaction) = await RollBackAsync();

        Assert.False(IsAlive(draft));
        GC.KeepAlive(transaction);
    }

    private static bool IsAlive(WeakReference reference)
    {
        for (var i = 0; i < 3 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return reference.IsAlive;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference State, GraphTransaction First, GraphTransaction Second) Read() => (new WeakReference(Store.Current), Store.Begin(), Store.Begin());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<(WeakReference State, GraphTransaction Transaction)> CommitAndForgetAsync()
    {
        var transaction = await WriteAsync();
        transaction.CreateNode([A]);
        await transaction.CommitAsync(Cancel);
        return (new WeakReference(Store.Current), transaction);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<(WeakReference State, GraphTransaction Transaction)> RollBackAsync()
    {
        var transaction = await WriteAsync();
        transaction.CreateNode([A]);
        var draft = new WeakReference(transaction.State);
        transaction.Rollback();
        return (draft, transaction);
    }
}
