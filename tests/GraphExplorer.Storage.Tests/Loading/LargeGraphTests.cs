namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>One graph by transactions, by bulk load and from its chunks.</summary>
public class LargeGraphTests
{
    [Fact]
    public void Transactions_bulk_loads_and_chunks_lead_to_the_same_graph()
    {
        using var transacted = LargeGraph.Store();
        using var loaded = LargeGraph.Store();
        LargeGraph.AddByTransaction(transacted, 1);
        using (var load = loaded.BeginBulkLoad(CancellationToken.None))
        {
            LargeGraph.AddByLoad(load, 1);
        }

        StateAssert.Same(transacted.Current, loaded.Current);

        // Now into a graph that has all of it, and gaps.
        LargeGraph.MakeGaps(transacted);
        LargeGraph.MakeGaps(loaded);
        var before = loaded.Current;
        using var copyOfBefore = Reload.Of(loaded);
        LargeGraph.AddByTransaction(transacted, 2);
        using (var load = loaded.BeginBulkLoad(CancellationToken.None))
        {
            LargeGraph.AddByLoad(load, 2);
        }

        StateAssert.Same(transacted.Current, loaded.Current);
        StateAssert.Same(copyOfBefore.Current, before);

        using var reloaded = Reload.Of(loaded);
        StateAssert.Same(transacted.Current, reloaded.Current);
        LargeGraph.MakeGaps(transacted);
        LargeGraph.MakeGaps(reloaded);
        LargeGraph.AddByTransaction(transacted, 3);
        LargeGraph.AddByTransaction(reloaded, 3);
        StateAssert.Same(transacted.Current, reloaded.Current);
        StateAssert.Same(copyOfBefore.Current, before);
    }

    [Fact]
    public void A_few_relationships_are_loaded_into_a_large_graph()
    {
        using var transacted = LargeGraph.Store();
        using var loaded = LargeGraph.Store();
        using (var load = loaded.BeginBulkLoad(CancellationToken.None))
        {
            LargeGraph.AddByLoad(load, 1);
        }

        LargeGraph.AddByTransaction(transacted, 1);
        using (var load = loaded.BeginBulkLoad(CancellationToken.None))
        {
            for (var batch = 0; batch < 5; batch++)
            {
                var transaction = RandomGraphTests.Begin(transacted);
                for (var i = 0; i < 40; i++)
                {
                    var (start, end, type) = (i % 2 == 0 ? 1 : i, (batch * 97) + (i * 3), i % 3);
                    Assert.Equal(transaction.CreateRelationship(type, start, end), load.CreateRelationship(type, start, end, [], []));
                }

                RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
                load.Commit(CancellationToken.None);
            }
        }

        StateAssert.Same(transacted.Current, loaded.Current);
    }
}
