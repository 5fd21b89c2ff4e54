namespace GraphExplorer.Model.Tests.Values;

public sealed class ValueEquivalenceTests
{
    public static TheoryData<GraphValue, GraphValue> Equivalent => new()
    {
        { GraphValue.Null, GraphValue.Null },
        { double.NaN, -double.NaN },
        { 1, 1.0 },
        { 0.0, -0.0 },
        { long.MinValue, -9223372036854775808.0 },
        { GraphValue.FromList(1, GraphValue.Null), GraphValue.FromList(1.0, GraphValue.Null) },
        { GraphValue.FromMap(MapValue.Of(("a", 1), ("b", "x"))), GraphValue.FromMap(MapValue.Of(("b", "x"), ("a", 1.0))) },
        { GraphValue.NodeReference(7), GraphValue.FromNode(new DetachedNode(7, "4:x:7", [], MapValue.Empty)) },
        { GraphValue.FromPath(new PathReference([7])), GraphValue.FromPath(new DetachedPath([new DetachedNode(7, "4:x:7", [], MapValue.Empty)], [])) },
        { GraphValue.FromBytes([1, 2]), GraphValue.FromBytes([1, 2]) },
    };

    [Theory]
    [MemberData(nameof(Equivalent))]
    public void Equivalent_values_hash_alike(GraphValue left, GraphValue right)
    {
        Assert.True(ValueEquivalence.Instance.Equals(left, right));
        Assert.True(ValueEquivalence.Instance.Equals(right, left));
        Assert.Equal(ValueEquivalence.Instance.GetHashCode(left), ValueEquivalence.Instance.GetHashCode(right));
    }

    public static TheoryData<GraphValue, GraphValue> Different => new()
    {
        { GraphValue.Null, 0 },
        { 1, "1" },
        { 1, true },
        { 9007199254740993, 9007199254740992.0 },
        { GraphValue.NodeReference(7), GraphValue.RelationshipReference(7) },
        { GraphValue.FromList(1, 2), GraphValue.FromList(2, 1) },
        { GraphValue.FromMap(MapValue.Of(("a", GraphValue.Null))), GraphValue.FromMap(MapValue.Of(("b", GraphValue.Null))) },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Different_values_are_not_equivalent(GraphValue left, GraphValue right)
    {
        Assert.False(ValueEquivalence.Instance.Equals(left, right));
        Assert.False(ValueEquivalence.Instance.Equals(right, left));
    }
}
