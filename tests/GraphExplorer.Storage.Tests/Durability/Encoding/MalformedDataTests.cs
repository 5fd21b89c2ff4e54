using CsCheck;
using GraphExplorer.Storage.Durability.Encoding;

namespace GraphExplorer.Storage.Tests.Durability.Encoding;

/// <summary>Bytes that no encoder wrote are decoded into something, or refused with the one exception, in little room.</summary>
public class MalformedDataTests
{
    private const int MostAllocated = 8 << 20;

    private static readonly Gen<(int Kind, int Place, byte Value)[]> Damages = Gen.Select(Gen.Int[0, 4], Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 4];

    [Fact]
    public void Damaged_blocks_of_relationships_are_refused_or_read() => Gen.Select(Generated.RelationshipChunks, Damages).Sample(
        (chunk, damages) => IsHandled(Damage(BlockTests.Encode(chunk), damages), static (data, context) => RelationshipBlock.Decode(data, context)), iter: 3_000);

    [Fact]
    public void Damaged_blocks_of_nodes_are_refused_or_read() => Gen.Select(Generated.NodeChunks, Damages).Sample(
        (chunk, damages) => IsHandled(Damage(BlockTests.Encode(chunk), damages), static (data, context) => NodeBlock.Decode(data, context)), iter: 3_000);

    [Fact]
    public void Damaged_commits_are_refused_or_read() => Gen.Select(
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, Generated.Tokens - 1], Generated.Values).Array[1, 40], Damages).Sample(
        (steps, damages) =>
        {
            var writer = new ByteWriter();
            if (CommitRecordTests.Commit(steps) is { } changes)
            {
                CommitRecord.Encode(changes, writer);
                IsHandled(Damage(writer.WrittenSpan.ToArray(), damages), ReadAll);
            }
        },
        iter: 1_500);

    [Fact]
    public void Random_bytes_are_refused_or_read() => Gen.Byte.Array[0, 200].Sample(
        data =>
        {
            IsHandled(data, static (bytes, context) => RelationshipBlock.Decode(bytes, context));
            IsHandled(data, static (bytes, context) => NodeBlock.Decode(bytes, context));
            IsHandled(data, ReadAll);
            IsHandled([0, 0, .. data], ReadAll);
        },
        iter: 5_000);

    [Fact]
    public void Every_cut_of_a_block_is_refused() => Generated.RelationshipChunks.Sample(
        chunk =>
        {
            var context = BlockTests.Context();
            var data = BlockTests.Encode(chunk);
            for (var length = 0; length < data.Length; length++)
            {
                Assert.Throws<MalformedDataException>(() => RelationshipBlock.Decode(data.AsSpan(0, length), context));
            }

            Assert.Throws<MalformedDataException>(() => RelationshipBlock.Decode([.. data, 0], context));
        },
        iter: 5);

    private static void ReadAll(ReadOnlySpan<byte> data, DecodingContext context)
    {
        var reader = new CommitRecordReader(data, context);
        while (reader.TryReadNode(out _))
        {
        }

        while (reader.TryReadRelationship(out _))
        {
        }
    }

    private static void IsHandled(byte[] data, Decoder decode)
    {
        var context = BlockTests.Context();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            decode(data, context);
        }
        catch (MalformedDataException)
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    private static byte[] Damage(byte[] data, (int Kind, int Place, byte Value)[] damages)
    {
        var bytes = data.ToList();
        foreach (var (kind, place, value) in damages)
        {
            if (bytes.Count == 0)
            {
                break;
            }

            var at = place % bytes.Count;
            switch (kind)
            {
                case 0:
                    bytes[at] ^= (byte)(1 << (value & 7));
                    break;
                case 1:
                    bytes[at] = value;
                    break;
                case 2:
                    bytes[at] = 0xFF;
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.Insert(at, value);
                    break;
            }
        }

        return [.. bytes];
    }

    private delegate void Decoder(ReadOnlySpan<byte> data, DecodingContext context);
}
