using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

public class TransactionTests : StoreTests
{
    [Fact]
    public async Task A_reader_keeps_its_snapshot_while_others_commit()
    {
        var node = await CommitAsync(transaction => transaction.CreateNode([A]));
        using var reader = Store.Begin();
        await CommitAsync(transaction => transaction.SetNodeProperty(node, P, 1));

        Assert.True(reader.State.NodeProperty(node, P).IsNull);
        Assert.Equal(1, Store.Current.NodeProperty(node, P));
    }

    [Fact]
    public async Task A_writer_reads_its_own_writes_and_nobody_else_does()
    {
        using var writer = await WriteAsync();
        var node = writer.CreateNode([A]);

        Assert.True(writer.State.NodeExists(node));
        Assert.Equal(0, Store.Current.NodeCount);
    }

    [Fact]
    public async Task Rollback_restores_everything()
    {
        var (node, relationship) = await CommitAsync(transaction =>
        {
            transaction.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [A], [P]));
            var start = transaction.CreateNode([A]);
            transaction.SetNodeProperty(start, P, 1);
            return (start, transaction.CreateRelationship(R, start, start));
        });
        var before = Store.Current;
        using (var writer = await WriteAsync())
        {
            writer.DeleteRelationship(relationship);
            writer.DeleteNode(node);
            writer.SetNodeProperty(writer.CreateNode([A]), P, 2);
            writer.CreateIndex(new IndexDefinition("j", StoredIndexKind.Range, EntityKind.Node, [A], [Q]));
        }

        Assert.Same(before, Store.Current);
        Assert.Equal([node], GraphAssert.Read(Store.Current.Seek(Store.Current.Schema.FindIndex("i")!, [1])));
        Assert.Equal([relationship], GraphAssert.Read(Store.Current.Relationships(node, RelationshipDirection.Both, null)));
        Assert.Equal(1, Store.Current.CountNodesWithLabel(A));
        Assert.Equal(1, Store.Current.CountRelationshipsOfType(R));
        Assert.Null(Store.Current.Schema.FindIndex("j"));
    }

    [Fact]
    public async Task Writing_without_the_writers_place_is_misuse()
    {
        using var reader = Store.Begin();
        Assert.Throws<InvalidOperationException>(() => reader.CreateNode([A]));
        await reader.CommitAsync(Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.CommitAsync(Cancel).AsTask());
    }

    [Fact]
    public async Task A_transaction_that_has_read_nothing_moves_forward_when_it_writes()
    {
        using var late = Store.Begin();
        await CommitAsync(transaction => transaction.CreateNode([A]));
        await late.AcquireWriterAsync(Cancel);

        Assert.Equal(1, late.State.NodeCount);
    }

    [Fact]
    public async Task A_transaction_that_has_read_an_older_graph_fails_retriably_when_it_writes()
    {
        using var late = Store.Begin();
        late.MarkRead();
        await CommitAsync(transaction => transaction.CreateNode([A]));
        var exception = await Assert.ThrowsAsync<GraphException>(() => late.AcquireWriterAsync(Cancel).AsTask());

        Assert.Equal(StatusCodes.Outdated, exception.Code);
        Assert.True(exception.IsRetriable);
        await CommitAsync(transaction => transaction.CreateNode([A]));
    }

    [Fact]
    public async Task Writers_get_their_turn_in_the_order_of_asking()
    {
        var first = await WriteAsync();
        var order = new List<int>();
        var waiting = new List<Task>();
        for (var i = 0; i < 5; i++)
        {
            var number = i;
            var transaction = Store.Begin();
            var turn = transaction.AcquireWriterAsync(Cancel);
            waiting.Add(Task.Run(async () =>
            {
                await turn;
                order.Add(number);
                transaction.Dispose();
            }, Cancel));
        }

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public async Task Waiting_for_the_writers_place_ends_at_the_time_limit()
    {
        using var store = GraphStore.InMemory(new GraphStoreOptions { WriterTimeout = TimeSpan.FromMilliseconds(20) });
        using var first = store.Begin();
        await first.AcquireWriterAsync(Cancel);
        using var second = store.Begin();
        var exception = await Assert.ThrowsAsync<GraphException>(() => second.AcquireWriterAsync(Cancel).AsTask());

        Assert.Equal(StatusCodes.LockAcquisitionTimeout, exception.Code);
        first.Rollback();
        await second.AcquireWriterAsync(Cancel);
    }

    [Fact]
    public async Task Waiting_for_the_writers_place_can_be_cancelled()
    {
        using var first = await WriteAsync();
        using var second = Store.Begin();
        using var cancellation = new CancellationTokenSource();
        var waiting = second.AcquireWriterAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first.Dispose();

        await second.AcquireWriterAsync(Cancel);
    }

    [Fact]
    public async Task Readers_beside_a_writer_see_whole_commits_only()
    {
        const int Commits = 300;
        var nodes = await CommitAsync(transaction => Enumerable.Range(0, 10).Select(_ => transaction.CreateNode([A])).ToArray());
        var done = false;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            () =>
            {
                var last = 0L;
                while (!Volatile.Read(ref done))
                {
                    var state = Store.Current;
                    var values = nodes.Select(node => state.NodeProperty(node, P)).Distinct().ToList();
                    Assert.Single(values);
                    var value = values[0].IsNull ? 0 : values[0].AsInteger();
                    Assert.True(value >= last);
                    Assert.Equal(value, state.RelationshipCount);
                    Assert.Equal(value, GraphAssert.Read(state.Relationships(nodes[0], RelationshipDirection.Outgoing, [R])).Count);
                    last = value;
                }
            },
            Cancel)).ToList();
        for (var i = 1; i <= Commits; i++)
        {
            await CommitAsync(transaction =>
            {
                foreach (var node in nodes)
                {
                    transaction.SetNodeProperty(node, P, i);
                }

                transaction.CreateRelationship(R, nodes[0], nodes[i % 10]);
            });
        }

        Volatile.Write(ref done, true);
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_closed_store_begins_nothing_more()
    {
        await Store.DisposeAsync();
        Fails(StatusCodes.ServiceUnavailable, () => Store.Begin());
    }

    [Fact]
    public async Task Each_commit_has_the_next_version_and_an_empty_one_has_none()
    {
        var version = Store.Current.Version;
        await CommitAsync(transaction => transaction.CreateNode([]));
        await CommitAsync(_ => { });

        Assert.Equal(version + 1, Store.Current.Version);
    }
}
