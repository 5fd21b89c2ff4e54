using NodaTime;

namespace GraphExplorer.Model.Tests.Values;

public sealed class ValueOrderingTests
{
    [Fact]
    public void Types_stand_in_the_order_of_the_manual()
    {
        GraphValue[] ascending =
        [
            GraphValue.FromMap(MapValue.Empty),
            GraphValue.NodeReference(1),
            GraphValue.RelationshipReference(0),
            GraphValue.FromList(),
            GraphValue.FromPath(new PathReference([1])),
            GraphValue.FromPoint(new Point(7203, 1, 2)),
            GraphValue.FromDateTime(new LocalDateTime(2000, 1, 1, 0, 0).InUtc()),
            GraphValue.FromLocalDateTime(new LocalDateTime(2000, 1, 1, 0, 0)),
            GraphValue.FromDate(new LocalDate(2000, 1, 1)),
            GraphValue.FromTime(new OffsetTime(new LocalTime(1, 0), Offset.Zero)),
            GraphValue.FromLocalTime(new LocalTime(1, 0)),
            GraphValue.FromDuration(new GraphDuration(0, 0, 1, 0)),
            "text",
            false,
            true,
            1,
            1.5,
            double.NaN,
            GraphValue.Null,
        ];
        Assert.Equal(ascending, ascending.Reverse().Order(ValueOrdering.Instance));
    }

    [Fact]
    public void Integers_past_the_precision_of_floats_are_not_rounded()
    {
        Assert.True(ValueOrdering.Instance.Compare(9007199254740993, 9007199254740992.0) > 0);
        Assert.True(ValueOrdering.Instance.Compare(9007199254740992.0, 9007199254740993) < 0);
        Assert.True(ValueOrdering.Instance.Compare(long.MaxValue, 9223372036854775808.0) < 0);
        Assert.Equal(0, ValueOrdering.Instance.Compare(long.MinValue, -9223372036854775808.0));
        Assert.True(ValueOrdering.Instance.Compare(2, 1.5) > 0);
        Assert.True(ValueOrdering.Instance.Compare(-2, -1.5) < 0);
        Assert.True(ValueOrdering.Instance.Compare(long.MinValue, double.NegativeInfinity) > 0);
    }

    [Fact]
    public void Strings_stand_by_code_point()
    {
        // U+1F600 is past U+FF5E, though its first UTF-16 unit is not.
        Assert.True(ValueOrdering.Instance.Compare("\U0001F600", "\uFF5E") > 0);
        Assert.True(ValueOrdering.Instance.Compare("B", "a") < 0);
        Assert.True(ValueOrdering.Instance.Compare("ab", "abc") < 0);
    }

    [Fact]
    public void Lists_stand_item_by_item_and_the_shorter_first()
    {
        Assert.True(ValueOrdering.Instance.Compare(GraphValue.FromList(1), GraphValue.FromList(1, 2)) < 0);
        Assert.True(ValueOrdering.Instance.Compare(GraphValue.FromList(2), GraphValue.FromList(1, 2)) > 0);
        Assert.True(ValueOrdering.Instance.Compare(GraphValue.FromList("a", 5), GraphValue.FromList(1)) < 0);
        Assert.True(ValueOrdering.Instance.Compare(GraphValue.FromList(1, GraphValue.Null), GraphValue.FromList(1, 2)) > 0);
    }

    [Fact]
    public void Moments_stand_by_instant_and_durations_by_average_length()
    {
        var early = GraphValue.FromDateTime(new LocalDateTime(2000, 1, 1, 12, 0).InZoneStrictly(DateTimeZone.ForOffset(Offset.FromHours(2))));
        var late = GraphValue.FromDateTime(new LocalDateTime(2000, 1, 1, 11, 0).InUtc());
        Assert.True(ValueOrdering.Instance.Compare(early, late) < 0);
        var month = GraphValue.FromDuration(new GraphDuration(1, 0, 0, 0));
        Assert.True(ValueOrdering.Instance.Compare(month, GraphValue.FromDuration(new GraphDuration(0, 30, 0, 0))) > 0);
        Assert.True(ValueOrdering.Instance.Compare(month, GraphValue.FromDuration(new GraphDuration(0, 31, 0, 0))) < 0);
    }
}
