using CsCheck;
using GraphExplorer.Storage.Durability.Encoding;

namespace GraphExplorer.Storage.Tests.Durability.Encoding;

public class PackedIntegersTests
{
    private static readonly Gen<long[]> Sequences = Gen.Select(Gen.Int[0, 256], Gen.Int[0, 63], Gen.Long, Gen.Int[0, 3]).SelectMany((count, bits, start, form) =>
        Gen.Long.Array[count].Select(values => form switch
        {
            0 => values.Select(value => value >> bits).ToArray(),
            1 => Sums(values.Select(value => (long)((ulong)value >> bits)), start),
            2 => [.. values.Select(value => start + (value & 3))],
            _ => [.. values.Select((value, place) => place % 50 == 7 ? value : value & 0xFF)],
        }));

    [Fact]
    public void Any_integers_come_back() => Sequences.Sample(
        values =>
        {
            var (_, read) = RoundTrip(values);
            Assert.Equal(values, read);
        },
        iter: 3_000);

    [Fact]
    public void Regular_integers_take_little_room()
    {
        Assert.InRange(RoundTrip([.. Enumerable.Repeat(1_514_764_800L, 256)]).Length, 1, 8);
        Assert.InRange(RoundTrip([.. Enumerable.Range(0, 256).Select(place => 1_514_764_800L + (60 * place))]).Length, 1, 12);
        Assert.InRange(RoundTrip([.. Enumerable.Range(0, 256).Select(place => 5_000_000_000L * (place * 7 % 3))]).Length, 1, 100);
        Assert.InRange(RoundTrip([.. Enumerable.Range(0, 256).Select(place => (place * 7_919L) % 23_000)]).Length, 1, 490);
    }

    [Theory]
    [InlineData(long.MinValue, long.MaxValue)]
    [InlineData(long.MaxValue, long.MinValue)]
    [InlineData(0, long.MinValue)]
    [InlineData(-1, 0)]
    public void Extremes_come_back(long first, long second)
    {
        long[] values = [.. Enumerable.Range(0, 100).Select(place => place % 2 == 0 ? first : second)];
        Assert.Equal(values, RoundTrip(values).Read);
        Assert.Equal([first], RoundTrip([first]).Read);
        Assert.Equal([first, second], RoundTrip([first, second]).Read);
    }

    private static long[] Sums(IEnumerable<long> differences, long start)
    {
        var sum = start;
        return [.. differences.Select(difference => sum += difference)];
    }

    private static (int Length, long[] Read) RoundTrip(long[] values)
    {
        var writer = new ByteWriter();
        PackedIntegers.Write(values, writer);
        var reader = new ByteReader(writer.WrittenSpan);
        var read = new long[values.Length];
        PackedIntegers.Read(ref reader, read);
        reader.ThrowUnlessAtEnd();
        return (writer.Length, read);
    }
}
