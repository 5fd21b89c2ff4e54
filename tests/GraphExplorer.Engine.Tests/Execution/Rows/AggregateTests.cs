using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Rows;

public sealed class AggregateTests
{
    public static TheoryData<string> Mixtures => [.. RandomValues.Mixtures];

    [Theory]
    [MemberData(nameof(Mixtures))]
    public async Task Groups_and_distinct_values_are_those_of_equivalence(string mixture)
    {
        using var graph = new TestGraph();
        var random = new Random(23);
        var rows = Enumerable.Range(0, 1000).Select(_ => (Key: RandomValues.Next(random, mixture), Value: RandomValues.Next(random, mixture))).ToArray();
        var groups = rows.GroupBy(row => row.Key, ValueEquivalence.Instance).Select(group =>
        {
            var values = group.Select(row => row.Value).Where(value => !value.IsNull).ToArray();
            var distinct = values.Distinct(ValueEquivalence.Instance).ToArray();
            return new[]
            {
                group.First().Key, (long)group.Count(), (long)values.Length, (long)distinct.Length, GraphValue.FromList(distinct),
                values.Length == 0 ? GraphValue.Null : values.MinBy(value => value, ValueOrdering.Instance),
            };
        });
        var result = await graph.RunAsync(
            "UNWIND $rows AS row RETURN row[0] AS key, count(*), count(row[1]), count(DISTINCT row[1]), collect(DISTINCT row[1]), min(row[1])",
            ("rows", GraphValue.FromList([.. rows.Select(row => GraphValue.FromList(row.Key, row.Value))])));
        Assert.Equal(groups.Select(row => string.Join(", ", row)), result.Rows);
    }

    [Fact]
    public async Task Distinct_entities_are_counted_once_in_each_group()
    {
        using var graph = await TestGraph.OfAsync("UNWIND range(1, 10) AS i CREATE (:A {i: i})-[:R]->(:A {i: -i})");
        var result = await graph.RunAsync(
            """
            MATCH (a:A)-[r]-(b:A) UNWIND [1, 2, 3] AS x
            RETURN a.i % 3 AS key, count(DISTINCT a) AS a, count(DISTINCT r) AS r, count(DISTINCT CASE x WHEN 1 THEN a WHEN 2 THEN r ELSE x END) AS mixed
            ORDER BY key
            """);
        Assert.Equal(["-2, 3, 3, 7", "-1, 4, 4, 9", "0, 6, 3, 10", "1, 4, 4, 9", "2, 3, 3, 7"], result.Rows);
    }

    [Fact]
    public async Task Memory_is_given_back_when_the_groups_are_gone()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync(
            "UNWIND range(1, 5000) AS x WITH x % 700 AS key, count(*) AS n, sum(x) AS s, count(DISTINCT x) AS d, collect(x) AS c, max(x) AS m RETURN key, n, s, d, size(c), m ORDER BY key LIMIT 1");
        Assert.Equal(["0, 7, 19600, 7, 7, 4900"], result.Rows);
        Assert.Equal(0, result.Memory.Used);
    }
}
