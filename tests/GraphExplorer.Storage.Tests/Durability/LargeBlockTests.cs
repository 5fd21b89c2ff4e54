using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>256 neighbouring entities that are together too large for a row of the file.</summary>
public sealed class LargeBlockTests : IDisposable
{
    private static readonly CommitLogOptions SmallBlocks = StoreFile.Busy with { LargestBlock = 4000 };
    private readonly StoreFile _file = new();

    [Fact]
    public void A_block_that_is_too_large_stays_in_the_log_while_commits_go_on_and_others_are_folded()
    {
        string before;
        using (var store = _file.Open(SmallBlocks))
        {
            for (var i = 0; i < 30; i++)
            {
                CreateNode(store, new string((char)('a' + (i % 26)), 300 + i));
            }

            for (var i = 0; i < 100; i++)
            {
                CreateTie(store, i);
            }

            before = StoreFile.Content(store.Current);
            using var crashed = _file.Crashed();
            using var afterKill = crashed.Open(SmallBlocks);
            Assert.Equal(before, StoreFile.Content(afterKill.Current));
        }

        using var again = _file.Open(SmallBlocks);
        Assert.Equal(before, StoreFile.Content(again.Current));
        CreateTie(again, 0);
        Assert.Equal(101, again.Current.RelationshipCount);
    }

    [Fact]
    public void Once_the_block_is_small_again_the_log_is_folded()
    {
        using (var store = _file.Open(SmallBlocks))
        {
            for (var i = 0; i < 30; i++)
            {
                CreateNode(store, new string('x', 300) + i);
            }

            Assert.True(((SqliteCommitLog)store.Log!).LogBytes > 4000);
            StoreFile.Commit(store, transaction =>
            {
                for (var i = 0; i < 30; i++)
                {
                    transaction.SetNodeProperty(i, 0, GraphValue.Null);
                }

                for (var i = 0; i < 30; i++)
                {
                    transaction.CreateNode([]);
                }
            });
            for (var i = 0; i < 60; i++)
            {
                CreateNode(store, "y");
            }

            Assert.True(((SqliteCommitLog)store.Log).LogBytes < 3000);
        }

        using var again = _file.Open(SmallBlocks);
        Assert.Equal(120, again.Current.NodeCount);
    }

    [Fact]
    public void A_large_commit_to_such_a_block_is_refused_and_nothing_of_it_kept()
    {
        using var store = _file.Open(SmallBlocks);
        var key = store.PropertyKeys.GetOrAdd("text");
        var error = Assert.Throws<GraphException>(() => StoreFile.Commit(store, transaction =>
        {
            for (var i = 0; i < 60; i++)
            {
                transaction.SetNodeProperty(transaction.CreateNode([]), key, new string('z', 200) + i);
            }
        }));

        Assert.Equal(StatusCodes.ArgumentError, error.Code);
        Assert.Equal(0, store.Current.NodeCount);
        CreateNode(store, "small");
        Assert.Equal((1L, 1L), (store.Current.NodeCount, store.Current.Version));
    }

    public void Dispose() => _file.Dispose();

    private static void CreateNode(GraphStore store, string text)
    {
        var key = store.PropertyKeys.GetOrAdd("text");
        StoreFile.Commit(store, transaction => transaction.SetNodeProperty(transaction.CreateNode([]), key, text));
    }

    private static void CreateTie(GraphStore store, int number)
    {
        var type = store.RelationshipTypes.GetOrAdd("R");
        StoreFile.Commit(store, transaction => transaction.CreateRelationship(type, number % 30, (number + 1) % 30));
    }
}
