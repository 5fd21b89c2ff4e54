using NodaTime;

namespace GraphExplorer.Model.Tests.Values;

public sealed class ValueComparisonTests
{
    public static TheoryData<GraphValue, GraphValue, bool?> Equalities => new()
    {
        { 1, 1, true },
        { 1, 1.0, true },
        { 9007199254740993, 9007199254740992.0, false },
        { 1, "1", false },
        { GraphValue.Null, 1, null },
        { GraphValue.Null, GraphValue.Null, null },
        { double.NaN, double.NaN, false },
        { GraphValue.FromList(1, GraphValue.Null), GraphValue.FromList(1, 2), null },
        { GraphValue.FromList(1, GraphValue.Null), GraphValue.FromList(2, 2), false },
        { GraphValue.FromList(GraphValue.Null, 1), GraphValue.FromList(GraphValue.Null, 2), false },
        { GraphValue.FromList(1), GraphValue.FromList(1, GraphValue.Null), false },
        { GraphValue.FromList(double.NaN), GraphValue.FromList(double.NaN), false },
        { GraphValue.FromMap(MapValue.Of(("k", GraphValue.Null))), GraphValue.FromMap(MapValue.Of(("k", GraphValue.Null))), null },
        { GraphValue.FromMap(MapValue.Of(("k", GraphValue.Null))), GraphValue.FromMap(MapValue.Empty), false },
        { GraphValue.FromMap(MapValue.Of(("a", GraphValue.Null), ("b", 1))), GraphValue.FromMap(MapValue.Of(("b", 2), ("a", 1))), false },
        { GraphValue.NodeReference(1), GraphValue.NodeReference(1), true },
        { GraphValue.NodeReference(1), GraphValue.RelationshipReference(1), false },
    };

    [Theory]
    [MemberData(nameof(Equalities))]
    public void Equality_is_three_valued(GraphValue left, GraphValue right, bool? expected)
    {
        Assert.Equal(expected, ValueComparison.Equals(left, right));
        Assert.Equal(expected, ValueComparison.Equals(right, left));
    }

    public static TheoryData<GraphValue, GraphValue, ValueRelation> Comparisons => new()
    {
        { 1, 2, ValueRelation.Less },
        { 1.5, 1, ValueRelation.Greater },
        { 1, 1.0, ValueRelation.Equal },
        { 1, double.NaN, ValueRelation.Unordered },
        { 1, "a", ValueRelation.Incomparable },
        { GraphValue.Null, 1, ValueRelation.Incomparable },
        { "a", "b", ValueRelation.Less },
        { false, true, ValueRelation.Less },
        { GraphValue.FromDate(new LocalDate(2020, 1, 1)), GraphValue.FromDate(new LocalDate(2020, 1, 2)), ValueRelation.Less },
        { GraphValue.FromDuration(new GraphDuration(1, 0, 0, 0)), GraphValue.FromDuration(new GraphDuration(2, 0, 0, 0)), ValueRelation.Incomparable },
        { GraphValue.NodeReference(1), GraphValue.NodeReference(2), ValueRelation.Incomparable },
        { GraphValue.FromList(1, 0), GraphValue.FromList(1), ValueRelation.Greater },
        { GraphValue.FromList(1, GraphValue.Null), GraphValue.FromList(1), ValueRelation.Greater },
        { GraphValue.FromList(1, 2), GraphValue.FromList(1, GraphValue.Null), ValueRelation.Incomparable },
        { GraphValue.FromList(1, 2), GraphValue.FromList(3, GraphValue.Null), ValueRelation.Less },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Only_values_of_one_ordered_type_compare(GraphValue left, GraphValue right, ValueRelation expected) =>
        Assert.Equal(expected, ValueComparison.Compare(left, right));

    [Fact]
    public void Nesting_is_bounded()
    {
        var value = GraphValue.FromList();
        var error = Assert.Throws<GraphException>(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                value = GraphValue.FromList(value);
            }
        });
        Assert.Equal(StatusCodes.ArgumentError, error.Code);
    }
}
