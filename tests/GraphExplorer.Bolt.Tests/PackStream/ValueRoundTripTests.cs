using CsCheck;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Bolt.Tests.PackStream;

public sealed class ValueRoundTripTests
{
    [Fact]
    public void Every_value_comes_back_as_it_was_sent() =>
        Generated.Value.Sample(value => Assert.Equal(value, Wire.Read(Wire.Write(value))), iter: 2000);

    [Fact]
    public void Every_value_comes_back_from_four_four_too() =>
        Generated.Value.Sample(value => Assert.Equal(value, Wire.Read(Wire.Write(value, Wire.Bolt44), Wire.Bolt44)), iter: 1000);

    [Fact]
    public void A_value_is_passed_over_as_far_as_it_reaches() =>
        Generated.Value.Sample(
            value =>
            {
                var reader = new PackStreamReader(Wire.Write(value), Wire.Bolt54);
                reader.Skip();
                Assert.True(reader.IsAtEnd);
            },
            iter: 500);

    [Theory]
    [InlineData(0, "00")]
    [InlineData(127, "7F")]
    [InlineData(128, "C90080")]
    [InlineData(-16, "F0")]
    [InlineData(-17, "C8EF")]
    [InlineData(-128, "C880")]
    [InlineData(-129, "C9FF7F")]
    [InlineData(32767, "C97FFF")]
    [InlineData(32768, "CA00008000")]
    [InlineData(-32769, "CAFFFF7FFF")]
    [InlineData(2147483648, "CB0000000080000000")]
    [InlineData(long.MinValue, "CB8000000000000000")]
    public void An_integer_takes_its_shortest_form(long value, string hex)
    {
        Assert.Equal(hex, Convert.ToHexString(Wire.Write(value)));
        Assert.Equal(value, Wire.ReadHex(hex).AsInteger());
    }

    [Theory]
    [InlineData("CB0000000000000001", 1)]
    [InlineData("CA00000001", 1)]
    [InlineData("C8FF", -1)]
    public void An_integer_in_a_longer_form_is_read_all_the_same(string hex, long value) => Assert.Equal(value, Wire.ReadHex(hex).AsInteger());

    [Theory]
    [InlineData(15, "8F")]
    [InlineData(16, "D010")]
    [InlineData(255, "D0FF")]
    [InlineData(256, "D10100")]
    [InlineData(65535, "D1FFFF")]
    [InlineData(65536, "D200010000")]
    public void A_text_takes_the_shortest_header(int length, string header) =>
        Assert.StartsWith(header, Convert.ToHexString(Wire.Write(new string('x', length))), StringComparison.Ordinal);

    [Fact]
    public void Every_not_a_number_is_sent_as_the_one_that_java_has() =>
        Assert.Equal("C17FF8000000000000", Convert.ToHexString(Wire.Write(-double.NaN)));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => Assert.Equal("a\uFFFDb", Wire.Read(Wire.Write("a\uD83Db")).AsString());

    [Fact]
    public void Entities_keep_all_they_have()
    {
        var start = new DetachedNode(1, "4:x:1", ["Actor", "State"], MapValue.Of(("id", "us")));
        var end = new DetachedNode(2, "4:x:2", [], MapValue.Empty);
        var relationship = new DetachedRelationship(7, "5:x:7", "SUPPORTS", 1, "4:x:1", 2, "4:x:2", MapValue.Of(("since", 2022)));

        var node = Wire.Read(Wire.Write(GraphValue.FromNode(start))).AsNode();
        Assert.Equal((1, "4:x:1", "Actor,State", "us"), (node.Id, node.ElementId, string.Join(',', node.Labels), node.PropertyMap["id"].AsString()));

        var read = Wire.Read(Wire.Write(GraphValue.FromRelationship(relationship))).AsRelationship();
        Assert.Equal((7, "5:x:7", "SUPPORTS", 1, "4:x:1", 2, "4:x:2"), (read.Id, read.ElementId, read.Type, read.StartNodeId, read.StartNodeElementId, read.EndNodeId, read.EndNodeElementId));
        Assert.Equal(2022, read.PropertyMap["since"].AsInteger());

        // us → ukraine → us: each node and relationship once, the second step against its direction.
        var path = new DetachedPath([start, end, start], [relationship, relationship]);
        var walked = Wire.Read(Wire.Write(GraphValue.FromPath(path))).AsPath();
        Assert.Equal(["4:x:1", "4:x:2", "4:x:1"], walked.Nodes.Select(item => item.ElementId));
        Assert.Equal(["4:x:1", "4:x:1"], walked.Relationships.Select(item => item.StartNodeElementId));
        Assert.Equal(["4:x:2", "4:x:2"], walked.Relationships.Select(item => item.EndNodeElementId));
        Assert.Equal([1, 1, -1, 0], Steps(Wire.Write(GraphValue.FromPath(path))));
    }

    [Fact]
    public void Before_five_entities_have_numbers_alone()
    {
        var node = new DetachedNode(3, "4:x:3", ["A"], MapValue.Empty);
        var bytes = Wire.Write(GraphValue.FromNode(node), Wire.Bolt44);
        Assert.Equal("B34E039181" + "41" + "A0", Convert.ToHexString(bytes));
        Assert.Equal("3", Wire.Read(bytes, Wire.Bolt44).AsNode().ElementId);
    }

    [Theory]
    [InlineData(true, "B349")]
    [InlineData(false, "B346")]
    public void A_date_time_at_an_offset_is_an_instant_only_where_that_is_agreed(bool isUtc, string header)
    {
        var value = GraphValue.FromDateTime(new LocalDateTime(2015, 7, 21, 21, 40, 32).InZoneStrictly(DateTimeZone.ForOffset(Offset.FromHours(1))));
        var context = new PackStreamContext(new BoltVersion(4, 4), utcPatch: isUtc);
        var bytes = Wire.Write(value, context);
        Assert.StartsWith(header, Convert.ToHexString(bytes), StringComparison.Ordinal);
        Assert.Equal(value, Wire.Read(bytes, context));
    }

    [Fact]
    public void An_hour_that_comes_twice_is_unambiguous_as_an_instant()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Kyiv"];
        var second = Instant.FromUtc(2022, 10, 30, 1, 30).InZone(zone);
        Assert.Equal(Offset.FromHours(2), Wire.Read(Wire.Write(GraphValue.FromDateTime(second))).AsDateTime().Offset);
    }

    [Fact]
    public void A_structure_that_is_not_known_is_a_map_of_its_signature_and_fields()
    {
        // A vector of Bolt 6: the type of its items and their bytes.
        var value = Wire.ReadHex("91 B2 56 CC01C6 CC0101").AsList()[0].AsMap();
        Assert.Equal(0x56, value["signature"].AsInteger());
        Assert.Equal(2, value["fields"].AsList().Count);
    }

    [Fact]
    public void Keys_and_shapes_are_made_once_a_connection()
    {
        var context = Wire.Bolt54;
        var bytes = Wire.Write(GraphValue.FromMap(MapValue.Of(("name", "a"), ("id", 1))));
        Assert.Same(Wire.Read(bytes, context).AsMap().Shape, Wire.Read(bytes, context).AsMap().Shape);
    }

    [Fact]
    public void A_node_known_by_its_id_alone_cannot_leave() =>
        Assert.Throws<InvalidOperationException>(() => Wire.Write(GraphValue.NodeReference(1)));

    private static IEnumerable<long> Steps(byte[] path)
    {
        var reader = new PackStreamReader(path, Wire.Bolt54);
        reader.EnterStructure();
        reader.Skip();
        reader.Skip();
        return ValueReader.ReadList(ref reader).Select(step => step.AsInteger()).ToList();
    }
}
