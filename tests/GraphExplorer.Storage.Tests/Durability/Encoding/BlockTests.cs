using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Tests.Durability.Encoding;

public class BlockTests
{
    [Fact]
    public void Any_block_of_relationships_comes_back() => Generated.RelationshipChunks.Sample(
        chunk =>
        {
            var read = RelationshipBlock.Decode(Encode(chunk), Context());
            ChunkAssert.Same(chunk, read);
            Assert.Equal(OwnerToken.None, read.Owner);
        },
        iter: 500);

    [Fact]
    public void Any_block_of_nodes_comes_back() => Generated.NodeChunks.Sample(
        chunk =>
        {
            var read = NodeBlock.Decode(Encode(chunk), Context());
            ChunkAssert.Same(chunk, read);
            Assert.Equal(OwnerToken.None, read.Owner);
        },
        iter: 500);

    [Fact]
    public void A_decoded_chunk_can_be_written_like_the_one_that_was_encoded() =>
        Gen.Select(Generated.RelationshipChunks, Gen.Select(Gen.Int[0, 255], Gen.Int[0, 8], Generated.Values, Gen.Bool).Array[1, 80]).Sample(
            (chunk, changes) =>
            {
                var decoded = RelationshipBlock.Decode(Encode(chunk), Context());
                var expected = chunk.Copy(2);
                var actual = decoded.Copy(2);
                foreach (var (slot, key, value, remove) in changes)
                {
                    if (chunk.Entries[slot].TypePlusOne != 0)
                    {
                        expected.Set(slot, key, remove ? GraphValue.Null : value);
                        actual.Set(slot, key, remove ? GraphValue.Null : value);
                    }
                }

                ChunkAssert.Same(expected, actual);
                ChunkAssert.Same(chunk, decoded);
            },
            iter: 300);

    [Fact]
    public void The_values_of_a_deleted_relationship_are_not_kept()
    {
        var chunk = RelationshipChunk.Create(1);
        chunk.Entries[0] = new RelationshipEntry { TypePlusOne = 1 };
        chunk.Set(0, 3, "there");
        chunk.Set(1, 3, "left behind");
        chunk.Set(1, 4, "left behind");

        var read = RelationshipBlock.Decode(Encode(chunk), Context());
        Assert.Equal("there", read.Get(0, 3));
        Assert.Equal(GraphValue.Null, read.Get(1, 3));
        Assert.Equal([3], read.Keys);
    }

    [Fact]
    public void An_event_takes_less_than_20_bytes()
    {
        string[] labels = ["Make statement", "Make an appeal or request", "Consult", "Express intent to cooperate", "Host a visit", "Make a visit", "Use conventional military force"];
        var random = new Random(7);
        var chunk = RelationshipChunk.Create(1);
        for (var slot = 0; slot < RelationshipChunk.Size; slot++)
        {
            var kind = random.Next(labels.Length * 5);
            chunk.Entries[slot] = new RelationshipEntry { TypePlusOne = 1 + random.Next(4), Start = random.Next(23_033), End = random.Next(23_033) };
            chunk.Set(slot, 0, $"0{kind:00}");
            chunk.Set(slot, 1, labels[kind % labels.Length] + (kind / labels.Length));
            chunk.Set(slot, 2, slot < 100 ? "2018-01-01" : "2018-01-02");
            chunk.Set(slot, 3, slot < 100 ? 0 : 24);
        }

        Assert.InRange(Encode(chunk).Length / (double)RelationshipChunk.Size, 1, 12);
    }

    internal static DecodingContext Context() => new(Generated.Tokens, Generated.Tokens, Generated.Tokens);

    internal static byte[] Encode(RelationshipChunk chunk)
    {
        var writer = new ByteWriter();
        RelationshipBlock.Encode(chunk, writer);
        return writer.WrittenSpan.ToArray();
    }

    internal static byte[] Encode(NodeChunk chunk)
    {
        var writer = new ByteWriter();
        NodeBlock.Encode(chunk, writer);
        return writer.WrittenSpan.ToArray();
    }
}
