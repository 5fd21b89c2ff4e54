using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Columnar.Aggregation;

/// <summary>Aggregation over batches answers what aggregation row by row does, in the same order of groups.</summary>
public sealed class ColumnarAggregateTests
{
    [Theory]
    [InlineData("MATCH (a:A) RETURN count(*), count(a), count(a.v), count(DISTINCT a.v), min(a.v), max(a.v), collect(DISTINCT a.k)")]
    [InlineData("MATCH (a:A) RETURN a.v, count(*), min(a.i), max(a.n), collect(a.i)")]
    [InlineData("MATCH (a:A) RETURN a.n, count(*), sum(a.i), avg(a.i), sum(a.n), avg(a.n), min(a.n), max(a.n)")]
    [InlineData("MATCH (a:A) RETURN a.s, a.n, count(*)")]
    [InlineData("MATCH (a:A) RETURN a.s, a.n, a.k, a.v, count(*), collect(DISTINCT a.v)")]
    [InlineData("MATCH (a:A) RETURN [a.k, a.n] AS list, {k: a.k, n: a.n} AS map, count(*)")]
    [InlineData("MATCH (a:A)-[r:R]->(b) RETURN a, count(*), sum(r.k), count(DISTINCT b), count(DISTINCT r), max(r.v)")]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN a, b, count(*), collect(r.k)")]
    [InlineData("MATCH (a:A)-[r]-(b) RETURN a.k, type(r), b.n, count(*), count(DISTINCT a), stDev(r.k), percentileDisc(r.k, 0.3), percentileCont(r.k, a.k / 10.0)")]
    [InlineData("MATCH (a)-[r]->(b) RETURN type(r), count(*), count(DISTINCT r), sum(DISTINCT r.k), avg(DISTINCT r.k), sum(DISTINCT r.v)")]
    [InlineData("MATCH (a)-[r]->(b) RETURN r, count(*), startNode(r) = a, endNode(r)")]
    [InlineData("MATCH (a:A)-[:R]->(b:B)-[:S]->(c) RETURN a.k, c.k, count(*), count(DISTINCT a), count(DISTINCT c), min(b.n)")]
    [InlineData("MATCH (a:A)-[:R]->(b:B)-[:S]->(c) WHERE a.i < c.i RETURN count(*), sum(a.i + c.i), count(DISTINCT a.k * 100 + c.k)")]
    [InlineData("MATCH (a:A) WHERE a.i > 1000000 RETURN count(*), sum(a.i), avg(a.i), min(a.i), collect(a)")]
    [InlineData("MATCH (a:A) WHERE a.i > 1000000 RETURN a.k, count(*)")]
    [InlineData("MATCH (a)-[r]-(b) RETURN r.k, type(r), a.k, count(*), sum(b.k)")]
    [InlineData("MATCH (a)-[r:R|S]-(b) WHERE r.k < 30 WITH r, a.k AS k RETURN count(r), sum(k), max(r.k)")]
    [InlineData("MATCH ()-[r]-() RETURN DISTINCT r.k, r.v")]
    [InlineData("MATCH (a:A) RETURN DISTINCT a.v")]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN DISTINCT a.k, b.s, type(r)")]
    [InlineData("MATCH (a:A)-[r]-(b) RETURN DISTINCT b")]
    [InlineData("MATCH (a:A)-[r:R]->(b) RETURN a.missing, count(*), count(a.missing), count(DISTINCT b.missing)")]
    [InlineData("MATCH (a:A)-[r:R]->(b) WITH a, count(*) AS n, sum(r.k) AS s RETURN n, count(a), sum(s) ORDER BY n")]
    [InlineData("UNWIND [1, 2, 3] AS x CALL (x) { MATCH (a:A) WHERE a.k = x RETURN a.n AS n, count(*) AS c, x AS y } RETURN x, n, c, y")]
    [InlineData("UNWIND [1, 2] AS x MATCH (a:A) WHERE a.k = x RETURN x, COUNT { MATCH (a)-[r]-(b:B) RETURN DISTINCT b } AS n, COLLECT { MATCH (a)-[:R]->(c) RETURN DISTINCT c.k ORDER BY c.k } AS l")]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN a.k AS k, count(*) AS n, max(b.s) AS s ORDER BY n DESC, k LIMIT 3")]
    public async Task The_answer_is_that_of_rows(string query)
    {
        await using var rows = await RandomGraph.CreateAsync();
        var expected = await RandomGraph.RunAsync(rows, query);
        Assert.NotEmpty(query.Contains("1000000", StringComparison.Ordinal) ? ["may be"] : expected);
        foreach (var parallelism in new[] { 1, 2, 4 })
        {
            var batches = rows.Beside(RandomGraph.Batches(parallelism));
            Assert.Equal(expected, await RandomGraph.RunAsync(batches, query));
        }
    }

    [Theory]
    [InlineData("MATCH (a:A) RETURN sum(a.s)")]
    [InlineData("MATCH (a:A) RETURN sum(a.v)")]
    [InlineData("MATCH (a:A) RETURN 10 / (a.i - 700), count(*)")]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN a, sum(10 / (b.i - 702))")]
    [InlineData("MATCH (a:A) RETURN count(*), percentileDisc(a.i, 2 + a.k)")]
    [InlineData("MATCH (a:A) WITH a.i AS i, a.k AS k RETURN k, sum(CASE WHEN i = 900 THEN 1 / (i - 900) WHEN i = 1200 THEN date() ELSE i END)")]
    public async Task The_error_is_that_of_rows(string query)
    {
        await using var rows = await RandomGraph.CreateAsync();
        var expected = await Assert.ThrowsAsync<GraphException>(() => RandomGraph.RunAsync(rows, query));
        foreach (var parallelism in new[] { 1, 2, 4 })
        {
            var batches = rows.Beside(RandomGraph.Batches(parallelism));
            var error = await Assert.ThrowsAsync<GraphException>(() => RandomGraph.RunAsync(batches, query));
            Assert.Equal((expected.Code, expected.Message), (error.Code, error.Message));
        }
    }

    [Fact]
    public async Task A_key_is_shown_as_on_the_first_row_of_its_group()
    {
        await using var driver = EmbeddedDriver.Open(RandomGraph.Batches(4));
        await RandomGraph.RunAsync(driver, "UNWIND range(1, 2000) AS i CREATE (:A {i: i, n: CASE WHEN i % 2 = 0 THEN i % 10 ELSE toFloat((i + 1) % 10) END})");
        Assert.Equal(["2.0, 400", "4.0, 400", "6.0, 400", "8.0, 400", "0.0, 400"], await RandomGraph.RunAsync(driver, "MATCH (a:A) RETURN a.n, count(*)"));
        Assert.Equal(["2.0", "4.0", "6.0", "8.0", "0.0"], await RandomGraph.RunAsync(driver, "MATCH (a:A) RETURN DISTINCT a.n"));
    }
}
