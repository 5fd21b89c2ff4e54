using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Tests.Durability;

public class CommitLogTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_learns_what_a_commit_changes_before_readers_do()
    {
        var log = new RecordingLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        await CommitAsync(store, transaction =>
        {
            for (var i = 0; i < 4; i++)
            {
                transaction.CreateNode([]);
            }

            transaction.CreateRelationship(0, 0, 1);
        });
        log.Before = () => Assert.Equal(4, store.Current.NodeCount);
        await CommitAsync(store, transaction =>
        {
            transaction.SetNodeProperty(1, 0, "x");
            transaction.DeleteRelationship(0);
            transaction.DeleteNode(3);
            transaction.DeleteNode(transaction.CreateNode([]));
            transaction.CreateNode([]);
            transaction.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [0], [0]));
        });

        Assert.Equal([new(1, ChangeKind.Updated), new(3, ChangeKind.Deleted), new EntityChange(5, ChangeKind.Created)], log.Nodes);
        Assert.Equal([new EntityChange(0, ChangeKind.Deleted)], log.Relationships);
        Assert.Equal("x", log.Last!.After.NodeProperty(1, 0));
        Assert.True(log.Last.SchemaChanged);
    }

    [Fact]
    public async Task When_the_log_fails_nothing_is_published_and_others_can_write()
    {
        var log = new RecordingLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        await CommitAsync(store, transaction => transaction.CreateNode([]));
        var before = store.Current;
        log.Before = () => throw new IOException("The disk is full.");
        await Assert.ThrowsAsync<IOException>(() => CommitAsync(store, transaction => transaction.DeleteNode(0)));

        Assert.Same(before, store.Current);
        Assert.True(store.Current.NodeExists(0));
        log.Before = null;
        await CommitAsync(store, transaction => transaction.CreateNode([]));
        Assert.Equal(2, store.Current.NodeCount);
        Assert.Equal(before.Version + 1, store.Current.Version);
    }

    [Fact]
    public async Task A_transaction_that_changes_nothing_is_not_logged()
    {
        var log = new RecordingLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        await CommitAsync(store, _ => { });

        Assert.Null(log.Last);
    }

    private static async Task CommitAsync(GraphStore store, Action<GraphTransaction> work)
    {
        store.Labels.GetOrAdd("A");
        store.RelationshipTypes.GetOrAdd("R");
        store.PropertyKeys.GetOrAdd("p");
        using var transaction = store.Begin();
        await transaction.AcquireWriterAsync(Cancel);
        work(transaction);
        await transaction.CommitAsync(Cancel);
    }

    private sealed class RecordingLog : ICommitLog
    {
        internal Action? Before { get; set; }

        internal CommitChanges? Last { get; private set; }

        internal List<EntityChange> Nodes { get; private set; } = [];

        internal List<EntityChange> Relationships { get; private set; } = [];

        public void Append(IReadOnlyList<CommitChanges> group, CancellationToken cancellationToken)
        {
            Before?.Invoke();
            Last = group[^1];
            Nodes = [.. Last.Nodes()];
            Relationships = [.. Last.Relationships()];
        }
    }
}
