namespace GraphExplorer.Storage.Tests.Vectors;

/// <summary>Scans of a part of the ids, so that several workers share one.</summary>
public class IdRangeTests : StoreTests
{
    [Fact]
    public async Task Parts_of_a_scan_give_each_id_once()
    {
        var random = new Random(5);
        var rare = Store.Labels.GetOrAdd("Rare");
        await CommitAsync(writer =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                var node = writer.CreateNode(i % 700 == 1 ? [A, rare] : i % 5 == 0 ? [] : [A]);
                writer.CreateRelationship(i % 300 == 2 ? Q : R, node, node);
            }
        });
        await CommitAsync(writer =>
        {
            for (var i = 0; i < 600; i++)
            {
                var id = i < 300 ? random.Next(10_000) : 5_000 + i;
                writer.DeleteRelationship(id);
                writer.DeleteNode(id);
            }
        });
        var state = Store.Current;
        Func<IdCursor>[] scans =
        [
            state.AllNodes,
            state.AllRelationships,
            () => state.NodesWithLabel(A),
            () => state.NodesWithLabel(rare),
            () => state.NodesWithLabel(4_000),
            () => state.RelationshipsOfType(R),
            () => state.RelationshipsOfType(Q),
        ];
        foreach (var scan in scans)
        {
            var whole = GraphAssert.Read(scan());
            foreach (var size in new[] { 1, 63, 256, 1_000, 4_096, 5_000, 20_000 })
            {
                var parts = new List<long>();
                for (var from = 0; from < 12_000; from += size)
                {
                    if (size == 1 && from % 97 != 0)
                    {
                        continue;
                    }

                    var part = scan();
                    part.Limit(from, from + size);
                    var read = GraphAssert.Read(part);
                    Assert.All(read, id => Assert.InRange(id, from, from + size - 1));
                    parts.AddRange(read);
                }

                Assert.Equal(size == 1 ? whole.Where(id => id % 97 == 0) : whole, parts);
            }

            var beyond = scan();
            beyond.Limit(5_000_000_000, 6_000_000_000);
            Assert.False(beyond.MoveNext());
        }
    }

    [Fact]
    public async Task Ids_are_read_by_many()
    {
        await CommitAsync(writer =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                writer.CreateNode([A]);
            }
        });
        var scan = Store.Current.NodesWithLabel(A);
        var ids = new long[300];
        var counts = new List<int>();
        var all = new List<long>();
        int count;
        while ((count = scan.Read(ids)) > 0)
        {
            counts.Add(count);
            all.AddRange(ids[..count]);
        }

        Assert.Equal([300, 300, 300, 100], counts);
        Assert.Equal(GraphAssert.Read(Store.Current.NodesWithLabel(A)), all);
    }

    [Fact]
    public async Task A_lookup_in_an_index_has_no_parts()
    {
        var index = await CommitAsync(writer =>
        {
            writer.SetNodeProperty(writer.CreateNode([A]), P, 1);
            return writer.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [A], [P]));
        });
        Assert.Throws<InvalidOperationException>(() => Store.Current.ScanIndex(index).Limit(0, 10));
    }

    [Fact]
    public async Task Bounds_of_ids_lie_above_all()
    {
        var (node, relationship) = await CommitAsync(writer =>
        {
            var node = writer.CreateNode([]);
            return (node, writer.CreateRelationship(R, node, node));
        });
        Assert.InRange(node, 0, Store.Current.NodeIdUpperBound - 1);
        Assert.InRange(relationship, 0, Store.Current.RelationshipIdUpperBound - 1);
    }
}
