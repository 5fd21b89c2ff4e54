using GraphExplorer.Model;
using GraphExplorer.Storage.Statistics;

namespace GraphExplorer.Storage.Tests.Statistics;

public sealed class ValueDistributionTests
{
    [Fact]
    public void Of_all_values_shares_are_exact()
    {
        var values = ValueDistribution.OfSample([1, 2, 2, 2.5, "a", "ab", true], 10, 10);

        Assert.Equal(0.3, values.NullShare, 9);
        Assert.Equal(6, values.DistinctValues);
        Assert.Equal(0.2, values.ShareEqual(2), 9);
        Assert.Equal(0.2, values.ShareEqual(2.0), 9);
        Assert.Equal(0, values.ShareEqual(7), 9);
        Assert.Equal(0.3, values.ShareWithin(2, true, 3, true), 9);
        Assert.Equal(0.1, values.ShareWithin(2, false, default, true), 9);
        Assert.Equal(0.1, values.ShareWithin(default, true, 2, false), 9);
        Assert.Equal(0.2, values.ShareWithPrefix("a"), 9);
        Assert.Equal(0.1, values.ShareWithPrefix("ab"), 9);
        Assert.Equal(0, values.ShareWithPrefix("b"), 9);
        Assert.Equal(0.1, values.ShareWhere(value => value.IsTrue), 9);
    }

    [Fact]
    public void An_open_range_holds_values_of_one_kind_alone()
    {
        var values = ValueDistribution.OfSample(["a", "b", 1, 2, 3, 4.5, false], 7, 7);

        Assert.Equal(4.0 / 7, values.ShareWithin(0, true, default, true), 9);
        Assert.Equal(2.0 / 7, values.ShareWithin(default, true, "z", true), 9);
    }

    [Fact]
    public void A_sample_judges_how_many_values_there_are()
    {
        var random = new Random(1);
        var few = ValueDistribution.OfSample([.. Enumerable.Range(0, 2000).Select(_ => (GraphValue)(long)random.Next(50))], 2000, 1_000_000);
        var many = ValueDistribution.OfSample([.. Enumerable.Range(0, 2000).Select(_ => (GraphValue)random.NextInt64())], 2000, 1_000_000);
        var some = ValueDistribution.OfSample([.. Enumerable.Range(0, 2000).Select(_ => (GraphValue)(long)random.Next(5000))], 2000, 1_000_000);

        Assert.Equal(50, few.DistinctValues, 0);
        Assert.Equal(1_000_000, many.DistinctValues, 0);
        Assert.InRange(some.DistinctValues, 3000, 8000);
        Assert.InRange(few.ShareEqual(7), 0.01, 0.04);
        Assert.InRange(many.ShareEqual(7), 0, 0.00001);
        Assert.InRange(many.ShareWithin(0, true, long.MaxValue, true), 0.9, 1);
    }

    [Fact]
    public void A_range_between_the_values_of_a_sample_is_not_empty()
    {
        var values = ValueDistribution.OfSample([.. Enumerable.Range(0, 2000).Select(i => (GraphValue)(i * 1000L))], 2000, 2_000_000);

        Assert.InRange(values.ShareWithin(1, true, 2, true), 1e-9, 1e-3);
    }

    [Fact]
    public void Common_values_have_shares_of_their_own()
    {
        var values = ValueDistribution.OfSample([.. Enumerable.Range(0, 1000).Select(i => (GraphValue)(i < 600 ? "x" : $"y{i}"))], 1000, 100_000);

        Assert.Equal(0.6, values.ShareEqual("x"), 3);
        Assert.InRange(values.ShareEqual("y700"), 0, 0.001);
        Assert.Equal("x", values.MostCommon(3)[0].Value.AsString());
    }

    [Fact]
    public void Of_no_values_nothing_is_shared()
    {
        var values = ValueDistribution.OfSample([], 5, 5);

        Assert.Equal(1, values.NullShare);
        Assert.Equal(0, values.MeanEqual);
        Assert.Equal(0, values.ShareEqual(1));
        Assert.Equal(0, values.ShareWithPrefix("a"));
        Assert.Equal(0, values.ShareWithin(1, true, default, true));
        Assert.Empty(values.MostCommon(5));
    }
}
