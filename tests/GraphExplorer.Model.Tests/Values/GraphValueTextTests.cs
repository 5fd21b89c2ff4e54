using System.Globalization;

namespace GraphExplorer.Model.Values;

public sealed class GraphValueTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(100.0, "100.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00123, "0.00123")]
    [InlineData(1234567.0, "1234567.0")]
    [InlineData(9999999.999, "9999999.999")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(12345678.0, "1.2345678E7")]
    [InlineData(9.99e-4, "9.99E-4")]
    [InlineData(1e-4, "1.0E-4")]
    [InlineData(1e-7, "1.0E-7")]
    [InlineData(-1.5e-7, "-1.5E-7")]
    [InlineData(1e10, "1.0E10")]
    [InlineData(1e21, "1.0E21")]
    [InlineData(123456789012345680.0, "1.2345678901234568E17")]
    [InlineData(double.MaxValue, "1.7976931348623157E308")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_float_has_a_fraction_or_an_exponent(double value, string text) => Assert.Equal(text, GraphValueText.FormatFloat(value));

    [Fact]
    public void Every_float_reads_back_as_itself()
    {
        var random = new Random(17);
        for (var i = 0; i < 200_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (i % 2 == 0)
            {
                value = Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-9, 12)), random.Next(0, 12));
            }

            if (double.IsFinite(value))
            {
                var text = GraphValueText.FormatFloat(value);
                Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)));
            }
        }
    }
}
