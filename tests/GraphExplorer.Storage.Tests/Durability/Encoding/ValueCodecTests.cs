using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Encoding;
using NodaTime;

namespace GraphExplorer.Storage.Tests.Durability.Encoding;

public class ValueCodecTests
{
    [Fact]
    public void Every_storable_value_comes_back_as_it_was() =>
        Generated.Values.Sample(value => ChunkAssert.Same(value, RoundTrip(value)), iter: 3_000);

    [Theory]
    [InlineData(0x7FF8000000000000)]
    [InlineData(0x7FF0000000000001)]
    [InlineData(unchecked((long)0xFFF80000DEADBEEF))]
    [InlineData(unchecked((long)0x8000000000000000))]
    [InlineData(0x7FF0000000000000)]
    [InlineData(1)]
    public void Floats_keep_every_bit(long bits)
    {
        var value = RoundTrip(GraphValue.FromFloat(BitConverter.Int64BitsToDouble(bits)));
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(value.AsFloat()));
        var point = RoundTrip(GraphValue.FromPoint(new Point(9157, 1, BitConverter.Int64BitsToDouble(bits), -0.0))).AsPoint();
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(point.Y));
        Assert.True(double.IsNegative(point.Z));
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    [InlineData("\uD83D\uD83D\uDE00")]
    [InlineData("\0")]
    [InlineData("\uFFFD\uFEFF")]
    public void Strings_that_are_no_valid_Unicode_come_back(string text) => Assert.Equal(text, RoundTrip(text).AsString());

    [Fact]
    public void Dates_of_the_first_and_the_last_year_come_back()
    {
        foreach (var date in new[] { new IsoDate(IsoDate.FirstYear, 1, 1), new IsoDate(IsoDate.LastYear, 12, 31) })
        {
            var local = new IsoLocalDateTime(date, LocalTime.MaxValue);
            ChunkAssert.Same(GraphValue.FromDate(date), RoundTrip(GraphValue.FromDate(date)));
            ChunkAssert.Same(GraphValue.FromLocalDateTime(local), RoundTrip(GraphValue.FromLocalDateTime(local)));
            foreach (var zone in new[] { "Europe/Kyiv", "Pacific/Apia", "America/St_Johns", "UTC", "+18", "-18" })
            {
                var found = zone[0] is '+' or '-' ? DateTimeZone.ForOffset(Offset.FromHours(int.Parse(zone, System.Globalization.CultureInfo.InvariantCulture))) : DateTimeZoneProviders.Tzdb[zone];
                var zoned = GraphValue.FromDateTime(IsoZonedDateTime.InZone(local, found));
                ChunkAssert.Same(zoned, RoundTrip(zoned));
            }
        }
    }

    [Fact]
    public void Both_moments_of_an_overlap_keep_their_offset()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var local = new IsoLocalDateTime(new IsoDate(2024, 10, 27), new LocalTime(2, 30));
        foreach (var hours in new[] { 1, 2 })
        {
            var value = RoundTrip(GraphValue.FromDateTime(IsoZonedDateTime.InZone(local, zone, Offset.FromHours(hours)))).AsIsoDateTime();
            Assert.Equal(Offset.FromHours(hours), value.Offset);
            Assert.Equal(zone, value.Zone);
        }
    }

    [Fact]
    public void What_no_property_holds_is_refused() =>
        Assert.Throws<ArgumentException>(() => ValueCodec.Write(GraphValue.FromMap(MapValue.Empty), new ByteWriter()));

    private static GraphValue RoundTrip(GraphValue value)
    {
        var writer = new ByteWriter();
        ValueCodec.Write(value, writer);
        var reader = new ByteReader(writer.WrittenSpan);
        var read = ValueCodec.Read(ref reader, new DecodingContext(0, 0, 0));
        reader.ThrowUnlessAtEnd();
        return read;
    }
}
