using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

/// <summary>The ways of callers that cannot be suspended, and moving forward.</summary>
public class BlockingTransactionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_commit_is_seen_by_those_who_begin_after_it()
    {
        using var store = GraphStore.InMemory();
        using var transaction = store.Begin();
        transaction.AcquireWriter(Cancel);
        transaction.CreateNode([]);
        Assert.Equal(0, store.Current.NodeCount);
        transaction.Commit(Cancel);

        Assert.Equal(1, store.Current.NodeCount);
        Assert.False(transaction.IsOpen);
    }

    [Fact]
    public async Task A_writer_waits_until_the_one_before_it_is_over()
    {
        using var store = GraphStore.InMemory();
        using var first = store.Begin();
        await first.AcquireWriterAsync(Cancel);
        first.CreateNode([]);
        var second = Task.Run(
            () =>
            {
                using var transaction = store.Begin();
                transaction.AcquireWriter(Cancel);
                var seen = transaction.State.NodeCount;
                transaction.Commit(Cancel);
                return seen;
            },
            Cancel);
        await Task.Delay(30, Cancel);
        Assert.False(second.IsCompleted);
        await first.CommitAsync(Cancel);

        Assert.Equal(1, await second);
    }

    [Fact]
    public async Task Waiting_ends_at_its_limit_or_when_it_is_cancelled_and_leaves_the_queue()
    {
        using var store = GraphStore.InMemory(new GraphStoreOptions { WriterTimeout = TimeSpan.FromMilliseconds(20) });
        using var holder = store.Begin();
        await holder.AcquireWriterAsync(Cancel);
        using var waiting = store.Begin();
        using var cancelled = new CancellationTokenSource(5);

        Assert.Equal(StatusCodes.LockAcquisitionTimeout, Assert.Throws<GraphException>(() => waiting.AcquireWriter(Cancel)).Code);
        Assert.ThrowsAny<OperationCanceledException>(() => waiting.AcquireWriter(cancelled.Token));
        holder.Rollback();
        waiting.AcquireWriter(Cancel);
        Assert.True(waiting.IsWriting);
    }

    [Fact]
    public async Task A_reader_moves_forward_on_demand_alone()
    {
        using var store = GraphStore.InMemory();
        using var reader = store.Begin();
        using (var writer = store.Begin())
        {
            await writer.AcquireWriterAsync(Cancel);
            writer.CreateNode([]);
            await writer.CommitAsync(Cancel);
        }

        Assert.Equal(0, reader.State.NodeCount);
        Assert.False(reader.MayHaveDeleted);
        reader.Refresh();
        Assert.Equal(1, reader.State.NodeCount);
        Assert.True(reader.MayHaveDeleted);
    }

    [Fact]
    public void A_commit_that_breaks_a_rule_changes_nothing_and_gives_the_place_back()
    {
        using var store = GraphStore.InMemory();
        using (var transaction = store.Begin())
        {
            transaction.AcquireWriter(Cancel);
            var (start, end) = (transaction.CreateNode([]), transaction.CreateNode([]));
            transaction.CreateRelationship(store.RelationshipTypes.GetOrAdd("R"), start, end);
            transaction.DeleteNode(start);
            Assert.Equal(StatusCodes.ConstraintValidationFailed, Assert.Throws<GraphException>(() => transaction.Commit(Cancel)).Code);
        }

        using var next = store.Begin();
        next.AcquireWriter(Cancel);
        Assert.Equal(0, next.State.NodeCount);
    }
}
