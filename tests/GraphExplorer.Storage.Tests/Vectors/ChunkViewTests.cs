using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Tests.Vectors;

/// <summary>Entities and their properties by chunk, beside single reads.</summary>
public class ChunkViewTests : StoreTests
{
    [Fact]
    public async Task Chunks_hold_what_single_reads_give()
    {
        await FillAsync();
        var state = Store.Current;
        var (nodes, relationships) = (0L, 0L);
        for (var number = 0L; number <= state.NodeIdUpperBound >> 8; number++)
        {
            if (!state.TryGetNodes(number, out var chunk))
            {
                continue;
            }

            for (var slot = 0; slot < chunk.Labels.Length; slot++)
            {
                nodes += chunk.Labels[slot] is null ? 0 : 1;
                Assert.Equal(state.NodeExists(chunk.FirstId + slot), chunk.Labels[slot] is not null);
                Assert.Equal(state.NodeLabels(chunk.FirstId + slot), chunk.Labels[slot].AsSpan());
                Assert.Equal(state.NodeProperty(chunk.FirstId + slot, P), ReadByForm(chunk.Column(P), slot));
                Assert.Equal(state.NodeProperty(chunk.FirstId + slot, Q), ReadByForm(chunk.Column(Q), slot));
            }
        }

        for (var number = 0L; number <= state.RelationshipIdUpperBound >> 8; number++)
        {
            if (!state.TryGetRelationships(number, out var chunk))
            {
                continue;
            }

            for (var slot = 0; slot < chunk.Entries.Length; slot++)
            {
                var id = chunk.FirstId + slot;
                Assert.Equal(state.RelationshipExists(id), chunk.Entries[slot].IsPresent);
                if (chunk.Entries[slot].IsPresent)
                {
                    relationships++;
                    Assert.Equal(
                        state.Relationship(id),
                        new RelationshipRecord(id, chunk.Entries[slot].Type, chunk.Entries[slot].Start, chunk.Entries[slot].End));
                }

                foreach (var key in chunk.PropertyKeys)
                {
                    Assert.Equal(state.RelationshipProperty(id, key), ReadByForm(chunk.Column(key), slot));
                }

                Assert.Equal(ColumnForm.Empty, chunk.Column(12_345).Form);
            }
        }

        Assert.Equal((state.NodeCount, state.RelationshipCount), (nodes, relationships));
        Assert.False(state.TryGetNodes(1_000_000, out _));
        Assert.False(state.TryGetRelationships(-1, out _));
    }

    [Fact]
    public async Task A_reader_of_one_property_gives_what_single_reads_give()
    {
        await FillAsync();
        var state = Store.Current;
        var random = new Random(2);
        foreach (var kind in new[] { EntityKind.Node, EntityKind.Relationship })
        {
            foreach (var key in new[] { P, Q, 12_345 })
            {
                var ids = Enumerable.Range(0, 3_000).Select(i => i % 2 == 0 ? random.Next(-5, 4_000) : (long)i).ToArray();
                var expected = ids.Select(id => kind == EntityKind.Node ? state.NodeProperty(id, key) : state.RelationshipProperty(id, key)).ToArray();
                var reader = state.ReadProperty(kind, key);
                var values = new GraphValue[ids.Length];
                reader.Read(ids, values);
                Assert.Equal(expected, values);
                Assert.Equal(expected, ids.Select(id => reader.Read(id)).ToArray());
                Assert.Equal(expected, ids.Select(id => reader.ColumnOf(id)[(int)id & 255]).ToArray());
                var (integers, present) = (new long[ids.Length], new bool[ids.Length]);
                Assert.Equal(expected.All(value => value.IsNull || value.IsInteger), reader.TryReadIntegers(ids, integers, present));
                if (expected.All(value => value.IsNull || value.IsInteger))
                {
                    Assert.Equal(expected, integers.Zip(present, (integer, has) => has ? integer : GraphValue.Null));
                }
            }
        }
    }

    [Fact]
    public async Task A_reader_of_one_property_sees_what_its_draft_writes()
    {
        using var writer = await WriteAsync();
        var node = writer.CreateNode([]);
        var reader = writer.State.ReadProperty(EntityKind.Node, P);
        Assert.True(reader.Read(node).IsNull);
        writer.SetNodeProperty(node, P, 5);
        Assert.Equal(5, reader.Read(node));
        writer.SetNodeProperty(node, P, "text");
        Assert.Equal("text", reader.Read(node));
    }

    private static GraphValue ReadByForm(ChunkColumn column, int slot)
    {
        var value = column[slot];
        if (!column.Presence.IsEmpty)
        {
            Assert.Equal((column.Presence[slot >> 6] & (1UL << slot)) != 0, !value.IsNull);
        }

        return column.Form switch
        {
            ColumnForm.Integers when !value.IsNull => column.Integers[slot],
            ColumnForm.Floats when !value.IsNull => column.Floats[slot],
            ColumnForm.NumberedStrings => column.StringNumbers[slot] is var number and not 0 ? column.Strings[number - 1] : null,
            ColumnForm.Strings => column.Strings[slot],
            _ => value,
        };
    }

    /// <summary>Chunks of every form of column: p is an integer, a float, few strings, many, or any; q is a rare or a missing one.</summary>
    private async Task FillAsync() => await CommitAsync(writer =>
    {
        var nodes = new List<long>();
        for (var i = 0; i < 3_000; i++)
        {
            var node = writer.CreateNode(i % 3 == 0 ? [A] : []);
            nodes.Add(node);
            GraphValue p = (i / 256) switch
            {
                0 => i,
                1 => i / 4.0,
                2 => $"text {i % 7}",
                3 => $"text {i}",
                4 => i % 2 == 0 ? i : $"text {i}",
                5 => GraphValue.Null,
                6 => i % 100 == 0 ? i : GraphValue.Null,
                _ => i % 5 == 0 ? GraphValue.Null : i,
            };
            writer.SetNodeProperty(node, P, p);
            var relationship = writer.CreateRelationship(R, node, nodes[i / 2]);
            writer.SetRelationshipProperty(relationship, P, p);
            if (i % 90 == 0 || i / 256 == 8)
            {
                writer.SetNodeProperty(node, Q, i);
                writer.SetRelationshipProperty(relationship, Q, i);
            }

            if (i % 17 == 3)
            {
                writer.DeleteRelationship(relationship);
            }
        }
    });
}
