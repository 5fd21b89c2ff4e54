using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class AggregationTests
{
    private static readonly GraphValue[] Numbers = [1, 2, GraphValue.Null, 2, 5];

    [Theory]
    [InlineData("count(*)", "5")]
    [InlineData("count(x)", "4")]
    [InlineData("count(DISTINCT x)", "3")]
    [InlineData("sum(x)", "10")]
    [InlineData("sum(DISTINCT x)", "8")]
    [InlineData("sum(x * 0.5)", "5.0")]
    [InlineData("avg(x)", "2.5")]
    [InlineData("min(x)", "1")]
    [InlineData("max(x)", "5")]
    [InlineData("collect(x)", "[1, 2, 2, 5]")]
    [InlineData("collect(DISTINCT x)", "[1, 2, 5]")]
    [InlineData("percentileDisc(x, 0.5)", "2")]
    [InlineData("percentileDisc(x, 1.0)", "5")]
    [InlineData("percentileCont(x, 0.5)", "2.0")]
    [InlineData("percentileCont(x, 0.75)", "2.75")]
    public void Over_numbers_and_a_null(string call, string expected)
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(expected, GraphValueText.Format(runner.Aggregate(call, Numbers)));
    }

    [Theory]
    [InlineData("count(*)", "0")]
    [InlineData("count(x)", "0")]
    [InlineData("sum(x)", "0")]
    [InlineData("avg(x)", "null")]
    [InlineData("min(x)", "null")]
    [InlineData("collect(x)", "[]")]
    [InlineData("stDev(x)", "0.0")]
    [InlineData("percentileCont(x, 0.5)", "null")]
    public void Over_nothing(string call, string expected)
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(expected, GraphValueText.Format(runner.Aggregate(call)));
    }

    [Fact]
    public void Extremes_follow_the_order_of_all_values()
    {
        using var runner = new ExpressionRunner();
        GraphValue[] mixed = [1, "a", GraphValue.Null, GraphValue.FromList(1, 2), 0.2, "b"];
        Assert.Equal(GraphValue.FromList(1, 2), runner.Aggregate("min(x)", mixed));
        Assert.Equal(1, runner.Aggregate("max(x)", mixed));
    }

    [Fact]
    public void A_sum_of_integers_is_exact_and_past_their_range_a_float()
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(9007199254740993, runner.Aggregate("sum(x)", 9007199254740992, 1));
        Assert.Equal(-1, runner.Aggregate("sum(x)", long.MaxValue, long.MinValue));
        Assert.Equal(9.223372036854775808e18, runner.Aggregate("sum(x)", long.MaxValue, 1));
    }

    [Fact]
    public void Floats_are_summed_without_losing_the_small_ones()
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(2.0, runner.Aggregate("sum(x)", 1e100, 1.0, -1e100, 1.0));
        Assert.Equal(double.MaxValue, runner.Aggregate("avg(x)", double.MaxValue, double.MaxValue));
        Assert.Equal(double.PositiveInfinity, runner.Aggregate("sum(x)", double.PositiveInfinity, 1.0));
    }

    [Fact]
    public void Durations_have_a_sum_and_an_average()
    {
        using var runner = new ExpressionRunner();
        GraphValue[] durations = [GraphValue.FromDuration(new GraphDuration(0, 1, 0, 0)), GraphValue.FromDuration(new GraphDuration(0, 2, 0, 0))];
        Assert.Equal("P3D", GraphValueText.Format(runner.Aggregate("sum(x)", durations)));
        Assert.Equal("P1DT12H", GraphValueText.Format(runner.Aggregate("avg(x)", durations)));
    }

    [Fact]
    public void Standard_deviations_of_a_sample_and_of_a_population()
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(1.5, runner.Aggregate("stDevP(x)", Numbers).AsFloat(), 12);
        Assert.Equal(Math.Sqrt(3), runner.Aggregate("stDev(x)", Numbers).AsFloat(), 12);
        Assert.Equal(0.0, runner.Aggregate("stDev(x)", 7));
    }

    [Theory]
    [InlineData("sum(x)")]
    [InlineData("avg(x)")]
    [InlineData("stDev(x)")]
    [InlineData("percentileCont(x, 0.5)")]
    public void Only_numbers_can_be_summed(string call)
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(StatusCodes.TypeError, Assert.Throws<GraphException>(() => runner.Aggregate(call, "a")).Code);
        Assert.Equal(StatusCodes.TypeError, Assert.Throws<GraphException>(() => runner.Aggregate(call, 1, GraphValue.FromDuration(default))).Code);
    }

    [Theory]
    [InlineData("percentileCont(x, 1.1)")]
    [InlineData("percentileDisc(x, -1)")]
    public void A_percentile_lies_within_0_and_1(string call)
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(StatusCodes.ArgumentError, Assert.Throws<GraphException>(() => runner.Aggregate(call, 1)).Code);
    }

    [Fact]
    public void An_aggregation_has_no_value_on_a_single_row() => Assert.Equal(StatusCodes.SyntaxError, Evaluated.Error("count(1) + 1").Code);
}
