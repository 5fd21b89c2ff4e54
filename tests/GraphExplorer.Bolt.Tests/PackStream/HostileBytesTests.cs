using CsCheck;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Tests.PackStream;

public sealed class HostileBytesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("C9 00")]
    [InlineData("C1 00")]
    [InlineData("85 61")]
    [InlineData("D6 FFFFFFFF")]
    [InlineData("DA FFFFFFFF")]
    [InlineData("D2 FFFFFFFF 61")]
    [InlineData("CE 7FFFFFFF 61")]
    [InlineData("C4")]
    [InlineData("DC 01 44 00")]
    [InlineData("82 C328")]
    [InlineData("A1 01 01")]
    [InlineData("A2 8161 01 8161 02")]
    [InlineData("B2 44 01 01")]
    [InlineData("B3 50 90 90 90")]
    [InlineData("B3 50 91 B44E0090A0 81 30 90 92 01 00")]
    [InlineData("B3 50 91 B44E0090A0 81 30 90 92 00 00")]
    [InlineData("B3 50 91 B44E0090A0 81 30 90 91 01")]
    [InlineData("B3 50 91 01 90 90")]
    [InlineData("01 02")]
    public void Bytes_that_are_no_value_are_refused(string hex) => Assert.Throws<ProtocolException>(() => Wire.ReadHex(hex));

    [Theory]
    [InlineData("B1 44 CB7FFFFFFFFFFFFFFF")]
    [InlineData("B1 74 CB7FFFFFFFFFFFFFFF")]
    [InlineData("B1 74 FF")]
    [InlineData("B2 54 00 CA7FFFFFFF")]
    [InlineData("B2 64 CB7FFFFFFFFFFFFFFF 00")]
    [InlineData("B2 64 00 CA7FFFFFFF")]
    [InlineData("B3 49 CB7FFFFFFFFFFFFFFF 00 00")]
    [InlineData("B3 49 CB8000000000000000 00 00")]
    [InlineData("B3 69 00 00 84 4E6F7065")]
    [InlineData("B4 45 00 00 CB7FFFFFFFFFFFFFFF CB7FFFFFFFFFFFFFFF")]
    [InlineData("B3 58 01 C10000000000000000 C10000000000000000")]
    public void A_value_that_cannot_be_held_fails_alone(string hex) =>
        Assert.Equal(StatusCodes.ArgumentError, Assert.Throws<GraphException>(() => Wire.ReadHex(hex)).Code);

    [Fact]
    public void A_million_lists_inside_one_another_do_not_end_the_process()
    {
        var bytes = new byte[1_000_000];
        Array.Fill(bytes, (byte)0x91);
        Assert.Throws<GraphException>(() => Wire.Read(bytes));
        Assert.Throws<GraphException>(() =>
        {
            var reader = new PackStreamReader(bytes, Wire.Bolt54);
            reader.Skip();
        });
    }

    [Fact]
    public void A_message_cannot_grow_many_times_over_when_it_is_read()
    {
        var context = new PackStreamContext(new BoltVersion(5, 4), limits: new PackStreamLimits(Items: 1000));
        var bytes = Wire.Write(GraphValue.FromList([.. Enumerable.Repeat(GraphValue.FromList(), 1001)]));
        Assert.Throws<GraphException>(() => Wire.Read(bytes, context));
    }

    [Fact]
    public void A_length_that_no_bytes_follow_costs_nothing()
    {
        var bytes = Convert.FromHexString("D67FFFFFFF");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ProtocolException>(() => Wire.Read(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Random_bytes_are_read_or_refused_and_nothing_else() =>
        Gen.Byte.Array[0, 200].Sample(
            bytes =>
            {
                Refused(() => Wire.Read(bytes));
                Refused(() => RequestReader.Read(bytes, Wire.Bolt54));
                Refused(() => ResponseReader.Read(bytes, Wire.Bolt44));
            },
            iter: 20_000);

    [Fact]
    public void A_value_with_a_few_bytes_changed_is_read_or_refused_and_nothing_else() =>
        Gen.Select(Generated.Value, Gen.Int[0, int.MaxValue].Select(Gen.Byte, (place, octet) => (Place: place, Octet: octet)).Array[1, 4]).Sample(
            (value, changes) =>
            {
                var bytes = Wire.Write(value);
                foreach (var (place, octet) in changes)
                {
                    bytes[place % bytes.Length] = octet;
                }

                Refused(() => Wire.Read(bytes));
            },
            iter: 3000);

    private static void Refused(Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is ProtocolException or GraphException)
        {
            // What cannot be read is refused; any other exception fails the test.
        }
    }
}
