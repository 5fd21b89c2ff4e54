using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

/// <summary>Cursors that stay open while their transaction writes.</summary>
public class CursorTests : StoreTests
{
    [Fact]
    public async Task A_scan_that_creates_what_it_scans_ends()
    {
        using var writer = await WriteAsync();
        for (var i = 0; i < 1000; i++)
        {
            writer.CreateNode([A]);
        }

        var created = 0;
        var nodes = writer.State.NodesWithLabel(A);
        while (nodes.MoveNext())
        {
            writer.CreateNode([A]);
            created++;
        }

        Assert.Equal(1000, created);
        Assert.Equal(2000, writer.State.NodeCount);
        var all = writer.State.AllNodes();
        while (all.MoveNext())
        {
            writer.CreateNode([A]);
        }

        Assert.Equal(4000, writer.State.NodeCount);
    }

    [Fact]
    public async Task A_scan_does_not_yield_what_was_deleted_since()
    {
        using var writer = await WriteAsync();
        var ids = Enumerable.Range(0, 600).Select(_ => writer.CreateNode([A])).ToList();
        var seen = new List<long>();
        var nodes = writer.State.NodesWithLabel(A);
        while (nodes.MoveNext())
        {
            seen.Add(nodes.Current);
            writer.DeleteNode(nodes.Current);
            writer.DeleteNode(nodes.Current + 1);
        }

        Assert.Equal(ids.Where(id => id % 2 == 0), seen);
        Assert.Equal(0, writer.State.NodeCount);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task An_expansion_that_extends_or_deletes_what_it_walks_stays_whole(int degree)
    {
        using var writer = await WriteAsync();
        var hub = writer.CreateNode([A]);
        var spokes = Enumerable.Range(0, degree).Select(_ => writer.CreateNode([])).ToList();
        foreach (var spoke in spokes)
        {
            writer.CreateRelationship(R, hub, spoke);
        }

        var walked = new List<long>();
        var relationships = writer.State.Relationships(hub, RelationshipDirection.Outgoing, [R]);
        while (relationships.MoveNext())
        {
            walked.Add(relationships.OtherNode);
            writer.CreateRelationship(R, hub, relationships.OtherNode);
        }

        Assert.Equal(spokes, walked);
        Assert.Equal(2 * degree, writer.State.Degree(hub, RelationshipDirection.Outgoing, null));
        var deleting = writer.State.Relationships(hub, RelationshipDirection.Both, null);
        var deleted = 0;
        while (deleting.MoveNext())
        {
            writer.DeleteRelationship(deleting.RelationshipId);
            deleted++;
        }

        Assert.Equal(2 * degree, deleted);
        Assert.Equal(0, writer.State.RelationshipCount);
    }

    [Fact]
    public async Task An_index_scan_that_moves_what_it_scans_ends()
    {
        using var writer = await WriteAsync();
        var index = writer.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [A], [P]));
        for (var i = 0; i < 500; i++)
        {
            writer.SetNodeProperty(writer.CreateNode([A]), P, i);
        }

        var moved = 0;
        var nodes = writer.State.SeekRange(index, 0, true, GraphValue.Null, false);
        while (nodes.MoveNext())
        {
            writer.SetNodeProperty(nodes.Current, P, 10_000 + moved);
            moved++;
        }

        Assert.Equal(500, moved);
    }

    [Fact]
    public void A_default_cursor_is_empty()
    {
        var ids = default(IdCursor);
        var relationships = default(AdjacencyCursor);
        Assert.False(ids.MoveNext());
        Assert.False(relationships.MoveNext());
    }

    [Fact]
    public async Task A_node_of_many_relationships_is_walked_and_searched_whole()
    {
        const int Degree = 5000;
        using var writer = await WriteAsync();
        var hub = writer.CreateNode([A]);
        var spokes = Enumerable.Range(0, 50).Select(_ => writer.CreateNode([])).ToArray();
        var random = new Random(1);
        var expected = new Dictionary<long, List<long>>();
        for (var i = 0; i < Degree; i++)
        {
            var spoke = spokes[random.Next(spokes.Length)];
            var id = writer.CreateRelationship(R, hub, spoke);
            (expected.TryGetValue(spoke, out var ids) ? ids : expected[spoke] = []).Add(id);
        }

        await writer.CommitAsync(Cancel);
        Assert.Equal(Degree, GraphAssert.Read(Store.Current.Relationships(hub, RelationshipDirection.Both, null)).Count);
        foreach (var (spoke, ids) in expected)
        {
            Assert.Equal(ids, GraphAssert.Read(Store.Current.RelationshipsBetween(hub, spoke, RelationshipDirection.Outgoing, null)));
            Assert.Equal(ids, GraphAssert.Read(Store.Current.RelationshipsBetween(spoke, hub, RelationshipDirection.Both, [R])));
            Assert.Empty(GraphAssert.Read(Store.Current.RelationshipsBetween(hub, spoke, RelationshipDirection.Incoming, null)));
        }
    }
}
