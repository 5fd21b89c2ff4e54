using GraphExplorer.Engine.Tests.Sessions;

namespace GraphExplorer.Engine.Tests.Planning.Statistics;

/// <summary>Plans that turn over when the data do.</summary>
public sealed class PlanChoiceTests : DriverTests
{
    [Theory]
    [InlineData("i", "i % 2", "p_x")]
    [InlineData("i % 2", "i", "p_y")]
    public async Task The_index_with_more_values_is_sought(string x, string y, string index)
    {
        await RunAsync($"UNWIND range(1, 2000) AS i CREATE (:P {{x: {x}, y: {y}}})");
        await RunAsync("CREATE INDEX p_x FOR (p:P) ON (p.x)");
        await RunAsync("CREATE INDEX p_y FOR (p:P) ON (p.y)");

        Assert.Contains($"p:P({index[^1]})", await PlanAsync("MATCH (p:P) WHERE p.x = $a AND p.y = $b RETURN p"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p.x < 10 AND p.y < 1000", "x")]
    [InlineData("p.x < 1000 AND p.y < 10", "y")]
    [InlineData("p.x > 1990 AND p.y > 5", "x")]
    [InlineData("p.x <> 5 AND p.y > 1999", "y")]
    public async Task The_narrower_range_is_sought(string where, string property)
    {
        await RunAsync("UNWIND range(1, 2000) AS i CREATE (:P {x: i, y: i})");
        await RunAsync("CREATE INDEX p_x FOR (p:P) ON (p.x)");
        await RunAsync("CREATE INDEX p_y FOR (p:P) ON (p.y)");

        Assert.Contains($"p:P({property})", await PlanAsync($"MATCH (p:P) WHERE {where} RETURN p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_common_value_is_better_scanned_by_the_other_index()
    {
        await RunAsync("UNWIND range(1, 3000) AS i CREATE (:P {kind: CASE WHEN i <= 2900 THEN 'common' ELSE 'rare' + i END, group: i % 30})");
        await RunAsync("CREATE INDEX p_kind FOR (p:P) ON (p.kind)");
        await RunAsync("CREATE INDEX p_group FOR (p:P) ON (p.group)");

        Assert.Contains("p:P(group)", await PlanAsync("MATCH (p:P {kind: 'common', group: 3}) RETURN p"), StringComparison.Ordinal);
        Assert.Contains("p:P(kind)", await PlanAsync("MATCH (p:P {kind: 'rare2950', group: 3}) RETURN p"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000, 3, "NodeByLabelScan b:B")]
    [InlineData(3, 2000, "NodeByLabelScan a:A")]
    public async Task The_rarer_end_is_where_it_begins(int many, int few, string begin)
    {
        await RunAsync("UNWIND range(1, $n) AS i CREATE (:A {i: i})", ("n", many));
        await RunAsync("UNWIND range(1, $n) AS i CREATE (:B {i: i})", ("n", few));
        await RunAsync("UNWIND range(1, 3000) AS i MATCH (a:A {i: i % $many + 1}) MATCH (b:B {i: i % $few + 1}) CREATE (a)-[:R]->(b), (a)-[:R]->(a), (b)-[:R]->(b)", ("many", many), ("few", few));

        Assert.Contains(begin, await PlanAsync("MATCH (a:A)-[r:R]->(b:B) RETURN r"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_ends_that_meet_at_a_hub_are_joined_there()
    {
        await RunAsync("UNWIND range(1, 300) AS i CREATE (:M {i: i})");
        await RunAsync("UNWIND range(1, 3000) AS i CREATE (:X {i: i}), (:Y {i: i})");
        await RunAsync("MATCH (m:M) WITH collect(m) AS ms MATCH (x:X) FOREACH (k IN range(0, 9) | FOREACH (m IN [ms[(x.i + k * 7) % 300]] | CREATE (x)-[:R]->(m)))");
        await RunAsync("MATCH (m:M) WITH collect(m) AS ms MATCH (y:Y) FOREACH (k IN range(0, 9) | FOREACH (m IN [ms[(y.i + k * 11) % 300]] | CREATE (m)-[:S]->(y)))");

        const string Meeting = "MATCH (x:X)-[:R]->(m:M)-[:S]->(y:Y) WHERE x.i < 30 AND y.i < 30 RETURN x.i, m.i, y.i";
        Assert.Contains("NodeHashJoin", await PlanAsync(Meeting), StringComparison.Ordinal);

        // With one row at the one end it is cheaper to walk.
        Assert.DoesNotContain("NodeHashJoin", await PlanAsync("MATCH (x:X)-[:R]->(m:M)-[:S]->(y:Y) WHERE id(x) = 500 AND y.i < 30 RETURN y.i"), StringComparison.Ordinal);

        var joined = (await RunAsync(Meeting)).Select(row => string.Join(',', row)).Order(StringComparer.Ordinal);
        var walked = (await RunAsync("MATCH (x:X)-[:R]->(m:M) WHERE x.i < 30 WITH x, m ORDER BY x.i SKIP 0 MATCH (m)-[:S]->(y:Y) WHERE y.i < 30 RETURN x.i, m.i, y.i"))
            .Select(row => string.Join(',', row)).Order(StringComparer.Ordinal);
        Assert.Equal(walked, joined);
    }

    [Fact]
    public async Task Without_an_equality_a_product_comes_last()
    {
        await RunAsync("UNWIND range(1, 200) AS i CREATE (:A {i: i})-[:R]->(:B {i: i}), (:C {i: i})");

        var plan = await PlanAsync("MATCH (c:C), (a:A)-[:R]->(b:B) WHERE a.i = 3 RETURN a, b, c");

        Assert.True(plan.IndexOf("CartesianProduct", StringComparison.Ordinal) < plan.IndexOf("Expand(All)", StringComparison.Ordinal), plan);
    }

    private async Task<string> PlanAsync(string text) =>
        (await SummaryAsync("EXPLAIN " + text, ("a", 1), ("b", 1))).Plan!.Arguments["string-representation"].AsString().Replace("| +", "+", StringComparison.Ordinal).Replace(" |", string.Empty, StringComparison.Ordinal) is var table
            ? string.Join('\n', table.Split('\n').Select(Operator))
            : string.Empty;

    /// <summary>An operator and its details, without the figures.</summary>
    private static string Operator(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "|").ToList();
        return parts.Count < 3 ? line : string.Join(' ', parts.Where((part, i) => i != 1).Select(part => part.TrimStart('+')));
    }
}
