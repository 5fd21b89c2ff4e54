using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>Blocks whose last entity goes while the log still has rows that put entities there.</summary>
public sealed class EmptiedBlockTests : IDisposable
{
    private readonly StoreFile _file = new();

    private static readonly CommitLogOptions LargeFromTen = new() { MostLoggedEntities = 10 };

    [Fact]
    public void What_a_large_commit_deleted_does_not_come_back_from_the_log()
    {
        using (var store = _file.Open(LargeFromTen))
        {
            CreateOneByOne(store, 20);
            DeleteAll(store);
            StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        }

        using var again = _file.Open(LargeFromTen);
        Assert.Equal(1, again.Current.NodeCount);
        Assert.Equal([0], GraphAssert.Read(again.Current.AllNodes()));
    }

    [Fact]
    public void Nor_after_a_kill_nor_when_a_block_is_folded_away_after_a_large_commit()
    {
        // Two blocks, so that the log keeps its rows for the one while the other is folded.
        var folding = LargeFromTen with { FoldingBytes = 200, FoldedBytes = 100, FoldedBytesACommit = 1, RowCost = 1, MostRowsDeletedACommit = 1 };
        using var store = _file.Open(folding);
        StoreFile.Commit(store, transaction =>
        {
            for (var i = 0; i < 600; i++)
            {
                transaction.CreateNode([]);
            }
        });
        for (var round = 0; round < 30; round++)
        {
            CreateOneByOne(store, 3);
            DeleteSome(store, 300);
            CreateOneByOne(store, 2);
            DeleteSome(store, 3);
            using var crashed = _file.Crashed();
            using var again = crashed.Open(folding);
            Assert.Equal(GraphAssert.Read(store.Current.AllNodes()), GraphAssert.Read(again.Current.AllNodes()));
            Assert.Equal(store.Current.RelationshipCount, again.Current.RelationshipCount);
        }
    }

    public void Dispose() => _file.Dispose();

    private static void CreateOneByOne(GraphStore store, int count)
    {
        var type = store.RelationshipTypes.GetOrAdd("R");
        for (var i = 0; i < count; i++)
        {
            StoreFile.Commit(store, transaction =>
            {
                var node = transaction.CreateNode([]);
                transaction.CreateRelationship(type, node, node);
            });
        }
    }

    private static void DeleteAll(GraphStore store) => DeleteSome(store, int.MaxValue);

    private static void DeleteSome(GraphStore store, int count) => StoreFile.Commit(store, transaction =>
    {
        foreach (var node in GraphAssert.Read(transaction.State.AllNodes()).Take(count))
        {
            foreach (var relationship in GraphAssert.Read(transaction.State.Relationships(node, RelationshipDirection.Both, null)))
            {
                transaction.DeleteRelationship(relationship);
            }

            transaction.DeleteNode(node);
        }
    });
}
