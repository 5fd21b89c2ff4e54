using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Tests.Functions;

/// <summary>Whatever values come, functions and operators answer or refuse with an error of the user's; nothing else escapes.</summary>
public sealed class HostileArgumentTests
{
    private const int CallsOfEachFunction = 400;

    private static readonly GraphValue[] Pool =
    [
        GraphValue.Null, true, false, 0, 1, -1, 2, 3, 31, 1000, long.MaxValue, long.MinValue, int.MaxValue, 3_000_000_000,
        0.0, -0.0, 0.5, -1.5, 1e300, -1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon,
        string.Empty, "a", " b ", "true", "12", "1e400", "-0x1F", "\uD800", "😀é", new string('x', 5000), "NFC", "HALF_UP",
        "2022-02-24", "-9998-01-01", "9999-12-31", "2022-W53-7", "12:31:14.645", "24:00", "2022-02-24T04:00[Europe/Kyiv]", "+18:00", "P1Y2M3DT4H5M6.7S",
        "P999999999999999999999Y", "millennium", "week", "day", "hour", "microsecond", "weekYear",
        GraphValue.FromList(), GraphValue.FromList(1, "a", GraphValue.Null), GraphValue.FromList("a", "b"), GraphValue.FromList(GraphValue.FromList(1)),
        GraphValue.FromMap(MapValue.Empty), GraphValue.FromMap(MapValue.Of(("a", 1))), GraphValue.FromMap(MapValue.Of(("year", 2022), ("week", 53))),
        GraphValue.FromMap(MapValue.Of(("x", 1), ("y", double.NaN))), GraphValue.FromMap(MapValue.Of(("longitude", 1e300), ("latitude", 12))),
        GraphValue.FromMap(MapValue.Of(("epochSeconds", long.MaxValue), ("nanosecond", long.MaxValue))),
        GraphValue.FromMap(MapValue.Of(("epochMillis", 5), ("millisecond", long.MinValue))),
        GraphValue.FromMap(MapValue.Of(("hour", 5), ("timezone", "Europe/Kyiv"))), GraphValue.FromMap(MapValue.Of(("nanosecond", 2))),
        GraphValue.FromMap(MapValue.Of(("date", GraphValue.FromDate(new LocalDate(-9998, 1, 1))), ("dayOfWeek", 1))),
        GraphValue.FromMap(MapValue.Of(("days", 1e300), ("months", -5))), GraphValue.FromMap(MapValue.Of(("seconds", long.MaxValue), ("hours", long.MaxValue))),
        GraphValue.FromDate(new LocalDate(-9998, 1, 1)), GraphValue.FromDate(new LocalDate(9999, 12, 31)), GraphValue.FromDate(new LocalDate(2020, 2, 29)),
        GraphValue.FromLocalTime(LocalTime.MaxValue), GraphValue.FromTime(new OffsetTime(LocalTime.Midnight, Offset.FromHours(18))),
        GraphValue.FromLocalDateTime(new LocalDateTime(9999, 12, 31, 23, 59)), GraphValue.FromLocalDateTime(new LocalDateTime(-9998, 1, 1, 0, 0)),
        GraphValue.FromDateTime(new LocalDateTime(9999, 12, 31, 12, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Kyiv"])),
        GraphValue.FromDateTime(new LocalDateTime(-9998, 1, 2, 0, 0).InUtc()),
        GraphValue.FromDuration(default), GraphValue.FromDuration(new GraphDuration(long.MaxValue, long.MinValue, long.MaxValue, 999_999_999)),
        GraphValue.FromDuration(new GraphDuration(0, 0, long.MinValue, 1)), GraphValue.FromDuration(new GraphDuration(-1, 1, -1, 1)),
        GraphValue.FromPoint(new Point(4326, 180, -90)), GraphValue.FromPoint(new Point(9157, double.NaN, 0, 1)),
        GraphValue.FromBytes([1, 2, 3]), GraphValue.NodeReference(12345), GraphValue.RelationshipReference(12345),
        GraphValue.FromPath(new PathReference([1, 2, 3])), GraphValue.FromNode(new DetachedNode(1, "4:x:1", ["A"], MapValue.Of(("k", 1)))),
    ];

    public static TheoryData<string> Functions => new(FunctionRegistry.BuiltIn.Functions.Where(function => !function.IsAggregating).Select(function => function.Name));

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_answers_or_refuses(string name)
    {
        var random = new Random(name.Length * 7919);
        using var runner = new ExpressionRunner();
        foreach (var signature in FunctionRegistry.BuiltIn.Find(name)!.Signatures)
        {
            var names = signature.Parameters.Select((_, i) => $"p{i}").ToArray();
            var call = $"{name}({string.Join(", ", names.Select(parameter => "$" + parameter))})";
            for (var i = 0; i < (names.Length == 0 ? 1 : CallsOfEachFunction); i++)
            {
                Try(runner, call, [.. names.Select(parameter => (parameter, Pool[random.Next(Pool.Length)]))]);
            }
        }
    }

    [Theory]
    [InlineData("$p0 + $p1")]
    [InlineData("$p0 - $p1")]
    [InlineData("$p0 * $p1")]
    [InlineData("$p0 / $p1")]
    [InlineData("$p0 % $p1")]
    [InlineData("$p0 ^ $p1")]
    [InlineData("$p0 || $p1")]
    [InlineData("$p0 < $p1")]
    [InlineData("$p0 = $p1")]
    [InlineData("$p0 IN $p1")]
    [InlineData("$p0 =~ $p1")]
    [InlineData("$p0 CONTAINS $p1")]
    [InlineData("$p0 AND $p1")]
    [InlineData("$p0[$p1]")]
    [InlineData("$p0[$p1..]")]
    [InlineData("$p0.k + $p1.year")]
    [InlineData("-$p0")]
    [InlineData("[x IN $p0 WHERE x = $p1 | x]")]
    [InlineData("reduce(a = $p0, x IN $p1 | a + x)")]
    [InlineData("CASE $p0 WHEN $p1 THEN 1 END")]
    [InlineData("$p0:A OR $p1:B")]
    [InlineData("valueType([$p0, $p1])")]
    public void An_operator_answers_or_refuses(string expression)
    {
        using var runner = new ExpressionRunner();
        foreach (var left in Pool)
        {
            foreach (var right in Pool)
            {
                Try(runner, expression, ("p0", left), ("p1", right));
            }
        }
    }

    [Fact]
    public void Order_equality_and_hash_agree_on_all_pairs()
    {
        foreach (var left in Pool)
        {
            foreach (var right in Pool)
            {
                var order = ValueOrdering.Instance.Compare(left, right);
                Assert.Equal(Math.Sign(order), -Math.Sign(ValueOrdering.Instance.Compare(right, left)));
                if (ValueEquivalence.Instance.Equals(left, right))
                {
                    Assert.Equal(0, order);
                    Assert.Equal(ValueEquivalence.Instance.GetHashCode(left), ValueEquivalence.Instance.GetHashCode(right));
                }

                if (ValueComparison.Equals(left, right) == true)
                {
                    Assert.True(ValueEquivalence.Instance.Equals(left, right));
                }
            }
        }
    }

    private static void Try(ExpressionRunner runner, string expression, params (string Name, GraphValue Value)[] given)
    {
        try
        {
            _ = GraphValueText.Format(runner.Evaluate(expression, given));
        }
        catch (GraphException)
        {
            // Refused.
        }
        catch (Exception error)
        {
            Assert.Fail($"{expression} with {string.Join(", ", given.Select(item => item.Value.IsString ? "'…'" : item.Value.ToString()))}: {error}");
        }
    }
}
