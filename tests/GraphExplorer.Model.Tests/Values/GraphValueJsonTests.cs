using System.Text;
using System.Text.Json;

namespace GraphExplorer.Model.Tests.Values;

public sealed class GraphValueJsonTests
{
    [Fact]
    public void A_node_is_written_in_the_shape_of_the_query_api()
    {
        var node = new DetachedNode(3, "4:db:3", ["Actor", "State"], MapValue.Of(("name", "Russia"), ("size", 1.0)));
        Assert.Equal("""{"elementId":"4:db:3","labels":["Actor","State"],"properties":{"name":"Russia","size":1.0}}""", Write(GraphValue.FromNode(node)));
    }

    [Theory]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(2.5, "2.5")]
    [InlineData(-3.0, "-3.0")]
    [InlineData(1e300, "1E+300")]
    public void A_float_stays_a_float(double value, string json) => Assert.Equal(json, Write(value));

    [Fact]
    public void A_map_keeps_the_order_of_its_keys() =>
        Assert.Equal("""{"b":1,"a":[null,true]}""", Write(GraphValue.FromMap(MapValue.Of(("b", 1L), ("a", GraphValue.FromList(GraphValue.Null, true))))));

    [Fact]
    public void Whole_numbers_are_read_as_integers_and_others_as_floats()
    {
        using var json = JsonDocument.Parse("""[1, 1.0, 1e2, -9223372036854775808]""");
        Assert.Equal(GraphValue.FromList(1L, 1.0, 100.0, long.MinValue), GraphValueJsonReader.Read(json.RootElement));
    }

    [Fact]
    public void A_number_that_does_not_fit_names_its_place()
    {
        using var json = JsonDocument.Parse("""{"a": [1, 9223372036854775808]}""");
        var error = Assert.Throws<GraphException>(() => GraphValueJsonReader.Read(json.RootElement));
        Assert.Contains("$.a[1]", error.Message, StringComparison.Ordinal);
    }

    private static string Write(GraphValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            GraphValueJson.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
