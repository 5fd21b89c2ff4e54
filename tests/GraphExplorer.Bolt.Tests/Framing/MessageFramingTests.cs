using System.Buffers;
using CsCheck;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Tests.Framing;

public sealed class MessageFramingTests
{
    private const int Largest = 1 << 24;
    private static readonly PackStreamContext Context = new(new BoltVersion(5, 4));

    [Theory]
    [InlineData(0)]
    [InlineData(65_527)]
    [InlineData(65_528)]
    [InlineData(65_529)]
    [InlineData(131_062)]
    [InlineData(131_063)]
    [InlineData(1_000_000)]
    public void A_message_is_cut_and_put_together_again(int length)
    {
        using var buffer = new MessageBuffer(capacity: 16);
        buffer.Write(ResetMessage.Instance, Context);
        buffer.WriteKeepAlive();
        buffer.WriteRecord([new string('é', length / 2)], Context);
        buffer.Write(GoodbyeMessage.Instance, Context);

        using var assembler = new MessageAssembler(Largest);
        var input = new ReadOnlySequence<byte>(buffer.Written);
        Assert.True(assembler.TryRead(ref input, out var first));
        Assert.Same(ResetMessage.Instance, RequestReader.Read(first, Context));
        Assert.True(assembler.TryRead(ref input, out var second));
        Assert.Equal(length / 2, ((RecordMessage)ResponseReader.Read(second, Context)).Values[0].AsString().Length);
        Assert.True(assembler.TryRead(ref input, out var third));
        Assert.Same(GoodbyeMessage.Instance, RequestReader.Read(third, Context));
        Assert.False(assembler.TryRead(ref input, out _));
        Assert.True(input.IsEmpty);
        Assert.False(assembler.IsInsideMessage);
    }

    [Fact]
    public void However_the_network_cuts_the_bytes_the_messages_are_the_same() =>
        Gen.Select(Gen.Int[0, 70_000].Array[1, 6], Gen.Int[1, 40_000].Array[1, 10]).Sample(
            (lengths, cuts) =>
            {
                using var buffer = new MessageBuffer();
                foreach (var length in lengths)
                {
                    buffer.WriteRecord([new string('x', length)], Context);
                }

                using var assembler = new MessageAssembler(Largest);
                var seen = new List<int>();
                var bytes = buffer.Written;
                var rest = Array.Empty<byte>();
                for (var i = 0; !bytes.IsEmpty; i++)
                {
                    var count = Math.Min(bytes.Length, cuts[i % cuts.Length]);
                    var input = new ReadOnlySequence<byte>([.. rest, .. bytes[..count].Span]);
                    bytes = bytes[count..];
                    while (assembler.TryRead(ref input, out var message))
                    {
                        seen.Add(((RecordMessage)ResponseReader.Read(message, Context)).Values[0].AsString().Length);
                    }

                    rest = input.ToArray();
                }

                Assert.Empty(rest);
                Assert.Equal(lengths, seen);
            },
            iter: 100);

    [Fact]
    public void A_message_of_one_chunk_is_not_copied()
    {
        using var buffer = new MessageBuffer();
        buffer.Write(ResetMessage.Instance, Context);
        using var assembler = new MessageAssembler(Largest);
        var memory = buffer.Written;
        var input = new ReadOnlySequence<byte>(memory);
        Assert.True(assembler.TryRead(ref input, out var message));
        Assert.True(memory.Span.Overlaps(message));
    }

    [Fact]
    public void A_message_larger_than_allowed_is_refused_before_it_is_there()
    {
        using var assembler = new MessageAssembler(largestMessage: 100);
        Assert.Throws<ProtocolException>(() =>
        {
            var input = new ReadOnlySequence<byte>([0xFF, 0xFF]);
            assembler.TryRead(ref input, out _);
        });

        using var slow = new MessageAssembler(largestMessage: 100);
        Assert.Throws<ProtocolException>(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                var input = new ReadOnlySequence<byte>([0x00, 0x01, 0x91]);
                slow.TryRead(ref input, out _);
            }
        });
    }

    [Fact]
    public void A_message_that_cannot_be_written_leaves_nothing_behind()
    {
        using var buffer = new MessageBuffer();
        buffer.Write(ResetMessage.Instance, Context);
        var length = buffer.Length;
        Assert.Throws<InvalidOperationException>(() => buffer.WriteRecord([new string('x', 100_000), GraphValue.NodeReference(1)], Context));
        Assert.Equal(length, buffer.Length);
    }

    [Fact]
    public void Writing_a_record_of_numbers_and_reading_it_past_allocates_nothing()
    {
        using var buffer = new MessageBuffer(1 << 16);
        using var assembler = new MessageAssembler(Largest);
        GraphValue[] row = [1, 2.5, true, "text"];
        Run(10);

        // A collection may take buffers from the pool meanwhile, so that one is made anew: of a few rounds the least counts.
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(1000);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(least, 0, 1000);

        void Run(int count)
        {
            for (var i = 0; i < count; i++)
            {
                buffer.Clear();
                buffer.WriteRecord(row, Context);
                var input = new ReadOnlySequence<byte>(buffer.Written);
                assembler.TryRead(ref input, out var message);
                var reader = new PackStreamReader(message, Context);
                reader.Skip();
            }
        }
    }
}
