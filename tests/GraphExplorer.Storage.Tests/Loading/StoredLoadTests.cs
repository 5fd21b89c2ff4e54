using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>Bulk loads into a file.</summary>
public sealed class StoredLoadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-load-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_was_loaded_is_there_after_a_restart()
    {
        using var transacted = LargeGraph.Store();
        LargeGraph.AddByTransaction(transacted, 1);
        LargeGraph.MakeGaps(transacted);
        LargeGraph.AddByTransaction(transacted, 2);
        using (var store = Open())
        {
            LargeGraph.Prepare(store);
            using (var load = store.BeginBulkLoad(Cancel))
            {
                LargeGraph.AddByLoad(load, 1);
            }

            LargeGraph.MakeGaps(store);
            using (var load = store.BeginBulkLoad(Cancel))
            {
                load.Attach("progress", [1, 2, 3]);
                LargeGraph.AddByLoad(load, 2);
                load.CreateNode([], [], []);
            }
        }

        using var reopened = Open();
        StateAssert.Same(transacted.Current, reopened.Current);
        Assert.Equal([1, 2, 3], reopened.ReadAttachment("progress"));
    }

    [Fact]
    public void A_batch_that_fails_leaves_the_file_as_it_was()
    {
        using (var store = Open())
        {
            LargeGraph.Prepare(store);
            using var load = store.BeginBulkLoad(Cancel);
            load.CreateNode([2], [1], [5]);
            load.Commit(Cancel);
            for (var i = 0; i < 20_000; i++)
            {
                load.CreateNode([2], [1], [i % 15_000]);
            }

            load.Attach("progress", [1]);
            Assert.Throws<GraphException>(() => load.Commit(Cancel));
            load.CreateNode([2], [1], [6]);
            load.Commit(Cancel);
        }

        using var reopened = Open();
        Assert.Equal(2, reopened.Current.NodeCount);
        Assert.Equal([5, 6], GraphAssert.Read(reopened.Current.AllNodes()).Select(id => reopened.Current.NodeProperty(id, 1).AsInteger()));
        Assert.Null(reopened.ReadAttachment("progress"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private GraphStore Open() => GraphStore.Open(new GraphFileOptions { Path = Path.Combine(_folder, "graph.db") }, cancellationToken: Cancel);
}
