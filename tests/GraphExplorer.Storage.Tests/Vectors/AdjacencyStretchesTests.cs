using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Tests.Vectors;

/// <summary>Relationships by stretches of memory, beside cursors.</summary>
public class AdjacencyStretchesTests : StoreTests
{
    private static readonly RelationshipDirection[] Directions =
        [RelationshipDirection.Outgoing, RelationshipDirection.Incoming, RelationshipDirection.Both];

    [Fact]
    public async Task Stretches_hold_what_cursors_walk()
    {
        var types = Enumerable.Range(0, 5).Select(i => Store.RelationshipTypes.GetOrAdd($"T{i}")).ToArray();
        var random = new Random(3);
        await CommitAsync(writer =>
        {
            var nodes = Enumerable.Range(0, 30).Select(_ => writer.CreateNode([])).ToArray();
            for (var i = 0; i < 12_000; i++)
            {
                // Few nodes have most relationships, so that some groups are in blocks; some are self-loops.
                var from = nodes[Math.Min(random.Next(30), random.Next(30)) / (i % 3 == 0 ? 1 : 8)];
                writer.CreateRelationship(types[Math.Min(random.Next(4), random.Next(4))], from, nodes[random.Next(30)]);
            }
        });
        var state = Store.Current;
        int[]?[] wanted = [null, [], [types[0]], [types[4]], [types[3], types[1]], [types[2], types[2]]];
        for (var node = -1L; node < 31; node++)
        {
            foreach (var direction in Directions)
            {
                foreach (var of in wanted)
                {
                    var all = Walk(state.Relationships(node, direction, of));
                    Assert.Equal(all, Flatten(state.Stretches(node, direction, of), node, direction));
                    Assert.Equal(all.Count, state.Degree(node, direction, of));
                    for (var other = -1L; other < 31; other++)
                    {
                        Assert.Equal(
                            Walk(state.RelationshipsBetween(node, other, direction, of)),
                            Flatten(state.StretchesBetween(node, other, direction, of), node, direction));
                    }
                }
            }
        }
    }

    [Fact]
    public async Task A_neighbour_whose_relationships_fill_several_blocks_is_found_whole()
    {
        const int Parallel = 3_000;
        var (hub, spoke) = await CommitAsync(writer =>
        {
            var (hub, before, spoke, after) = (writer.CreateNode([]), writer.CreateNode([]), writer.CreateNode([]), writer.CreateNode([]));
            for (var i = 0; i < Parallel; i++)
            {
                writer.CreateRelationship(R, hub, spoke);
                writer.CreateRelationship(R, hub, i % 2 == 0 ? before : after);
                writer.CreateRelationship(R, hub, hub);
            }

            return (hub, spoke);
        });
        var found = Flatten(Store.Current.StretchesBetween(hub, spoke, RelationshipDirection.Outgoing, [R]), hub, RelationshipDirection.Outgoing);
        Assert.Equal(Parallel, found.Count);
        Assert.All(found, entry => Assert.Equal(spoke, entry.Other));
        Assert.Equal(3 * Parallel, Store.Current.Degree(hub, RelationshipDirection.Both, null));
        Assert.Equal(Parallel, Store.Current.Degree(hub, RelationshipDirection.Incoming, null));
    }

    [Fact]
    public void Default_stretches_are_none()
    {
        var stretches = default(AdjacencyStretches);
        Assert.False(stretches.MoveNext());
    }

    [Fact]
    public async Task A_draft_gives_no_memory()
    {
        using var writer = await WriteAsync();
        var node = writer.CreateNode([]);
        Assert.True(writer.State.IsDraft);
        Assert.False(Store.Current.IsDraft);
        Assert.Throws<InvalidOperationException>(() => writer.State.Stretches(node, RelationshipDirection.Both, null));
        Assert.Throws<InvalidOperationException>(() => writer.State.StretchesBetween(node, node, RelationshipDirection.Both, null));
        Assert.Throws<InvalidOperationException>(() => writer.State.TryGetNodes(0, out _));
        Assert.Throws<InvalidOperationException>(() => writer.State.TryGetRelationships(0, out _));
    }

    private static List<(long Other, long Relationship, int Type, bool IsOutgoing)> Walk(AdjacencyCursor cursor)
    {
        var walked = new List<(long, long, int, bool)>();
        while (cursor.MoveNext())
        {
            walked.Add((cursor.OtherNode, cursor.RelationshipId, cursor.Type, cursor.IsOutgoing));
        }

        return walked;
    }

    private static List<(long Other, long Relationship, int Type, bool IsOutgoing)> Flatten(
        AdjacencyStretches stretches,
        long node,
        RelationshipDirection direction)
    {
        var entries = new List<(long, long, int, bool)>();
        while (stretches.MoveNext())
        {
            Assert.False(stretches.Entries.IsEmpty);
            foreach (var entry in stretches.Entries)
            {
                var other = AdjacencyStretches.Neighbour(entry);
                if (stretches.IsOutgoing || direction != RelationshipDirection.Both || other != node)
                {
                    entries.Add((other, AdjacencyStretches.Relationship(entry), stretches.Type, stretches.IsOutgoing));
                }
            }
        }

        return entries;
    }
}
