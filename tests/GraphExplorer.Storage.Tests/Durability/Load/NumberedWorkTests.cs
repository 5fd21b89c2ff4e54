namespace GraphExplorer.Storage.Tests.Durability.Load;

/// <summary>The load by which durability is tested does what its numbers say, whoever runs it.</summary>
public class NumberedWorkTests
{
    [Fact]
    public async Task Writers_at_the_same_time_make_the_graph_of_the_model()
    {
        using var store = GraphStore.InMemory();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 60; i++)
            {
                if (worker == 0 && i % 10 == 0)
                {
                    using var load = store.BeginBulkLoad(CancellationToken.None);
                    NumberedWork.Perform(load, store);
                    lock (store)
                    {
                        _bulk.Add(store.Commits.Head.Version + 1);
                    }

                    load.Commit(CancellationToken.None);
                    continue;
                }

                using var transaction = store.Begin();
                transaction.AcquireWriter(CancellationToken.None);
                NumberedWork.Perform(transaction);
                transaction.Commit(CancellationToken.None);
            }
        })));
        using var model = new ModelStates(_bulk.Contains);

        Assert.Equal(180, store.Current.Version);
        GraphContents.Same(GraphContents.Of(model.At(180)), GraphContents.Of(store.Current), "after 180 commits");
        Assert.NotEqual(GraphContents.Of(model.At(179)), GraphContents.Of(store.Current));
    }

    private readonly HashSet<long> _bulk = [];
}
