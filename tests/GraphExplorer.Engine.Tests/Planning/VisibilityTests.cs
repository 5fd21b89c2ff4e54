using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>A clause sees the whole effect of the clauses before it and none of its own.</summary>
public sealed class VisibilityTests
{
    [Theory]
    [InlineData("UNWIND [1, 2] AS x CREATE (:N {v: x})", "MATCH (n:N) CREATE (:N {v: n.v + 10}) RETURN count(*)", "2")]
    [InlineData("UNWIND [1, 2] AS x CREATE (:N {v: x})", "MATCH (n:N) SET n.v = n.v + 1 WITH n MATCH (m:N) RETURN sum(m.v)", "10")]
    [InlineData("CREATE (:N {v: 1})", "UNWIND [1, 2] AS x MATCH (n:N) SET n.v = x WITH n RETURN collect(n.v)", "[2, 2]")]
    [InlineData("UNWIND [1, 2] AS x CREATE (:N {v: x})", "MATCH (n:N) DELETE n WITH count(*) AS c OPTIONAL MATCH (m:N) WITH c, count(m) AS n RETURN [c, n]", "[2, 0]")]
    [InlineData("CREATE (:N {v: 1})-[:T]->(:N {v: 2})", "MATCH (a:N)-[:T]->(b:N) CREATE (b)-[:T]->(a) WITH a MATCH (:N)-[r:T]->(:N) RETURN count(r)", "2")]
    [InlineData("RETURN 1", "UNWIND [1, 1, 2] AS x MERGE (n:N {v: x}) ON CREATE SET n.c = 1 ON MATCH SET n.c = n.c + 1 WITH n.v AS v, n.c AS c ORDER BY v RETURN collect(c)", "[2, 2, 1]")]
    [InlineData("CREATE (:N {v: 1}), (:N {v: 2})", "MATCH (n:N) FOREACH (i IN [1, 2] | CREATE (:N {v: i})) WITH count(*) AS c MATCH (n:N) WITH c, count(n) AS n RETURN [c, n]", "[2, 6]")]
    [InlineData("CREATE (:N {v: 1})", "MATCH (n:N) CALL (n) { CREATE (:N {v: n.v + 1}) } WITH n MATCH (m:N) RETURN count(m)", "2")]
    [InlineData("CREATE (:N {v: 1}), (:N {v: 2})", "MATCH (n:N) CALL () { MATCH (m:N) RETURN count(m) AS c } CREATE (:N {v: c}) WITH c RETURN collect(c)", "[2, 2]")]
    [InlineData("CREATE (:N:A), (:N:A)", "MATCH (n:N) REMOVE n:A WITH n MATCH (m:A) RETURN count(*)", "0")]
    [InlineData("UNWIND [1, 2] AS x CREATE (:N {v: x})", "MATCH (n:N) SET n.w = 3 - n.v WITH n MATCH (m:N) WHERE m.w = n.v RETURN count(m)", "2")]
    [InlineData("CREATE (:N {v: 1})-[:T]->(:N {v: 2})-[:T]->(:N {v: 3})", "MATCH (n:N)-[r:T]->() DELETE r RETURN count(type(r))", "2")]
    [InlineData("UNWIND range(1, 5) AS x CREATE (:N {v: x})", "MATCH (n:N) SET n.seen = true RETURN n.v LIMIT 0", null)]
    public async Task Clauses_see_what_came_before(string setup, string query, string? expected)
    {
        await using var driver = EmbeddedDriver.Open();
        await AskAsync(driver, setup);

        Assert.Equal(expected, await AskAsync(driver, query));
    }

    [Fact]
    public async Task A_limit_does_not_cut_writes_short()
    {
        await using var driver = EmbeddedDriver.Open();
        await AskAsync(driver, "UNWIND range(1, 5) AS x CREATE (n:N {v: x}) RETURN n.v LIMIT 1");

        Assert.Equal("5", await AskAsync(driver, "MATCH (n:N) RETURN count(n)"));
    }

    /// <summary>The first value of the first row; null for no row.</summary>
    private static async Task<string?> AskAsync(IDriver driver, string query)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(query, TestContext.Current.CancellationToken);
        string? first = null;
        await foreach (var record in cursor)
        {
            first ??= record.GraphValues[0].ToString();
        }

        return first;
    }
}
