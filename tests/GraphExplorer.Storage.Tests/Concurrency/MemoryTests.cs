namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>Many commits, nobody who reads the old states. It measures the process, so nothing else runs beside it.</summary>
[Collection(RunAlone.Name)]
public class MemoryTests : StoreTests
{
    [Fact]
    public async Task Memory_stays_bounded_over_many_commits()
    {
        await CommitAsync(transaction =>
        {
            transaction.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [A], [P]));
            for (var i = 0; i < 500; i++)
            {
                transaction.SetNodeProperty(transaction.CreateNode([A]), P, i);
            }
        });
        await ChangeAsync(500);
        var before = Settled();
        await ChangeAsync(4000);

        Assert.InRange(Settled() - before, long.MinValue, 400_000);
    }

    private async Task ChangeAsync(int commits)
    {
        for (var i = 0; i < commits; i++)
        {
            await CommitAsync(transaction =>
            {
                var node = transaction.CreateNode([A]);
                transaction.SetNodeProperty(node, P, i);
                var relationship = transaction.CreateRelationship(R, node, 0);
                transaction.DeleteRelationship(relationship);
                transaction.DeleteNode(node);
                transaction.SetNodeProperty(i % 500, P, i);
            });
        }
    }

    private static long Settled()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
