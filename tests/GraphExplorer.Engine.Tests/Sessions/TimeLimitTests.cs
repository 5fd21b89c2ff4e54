using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>Statements that would run for ever, each in another part of the engine.</summary>
public sealed class TimeLimitTests : DriverTests
{
    [Theory]
    [InlineData("UNWIND range(1, 1000000000000) AS x RETURN count(*)")]
    [InlineData("UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x")]
    [InlineData("UNWIND range(1, 1000000000000) AS x RETURN x SKIP 999999999999")]
    [InlineData("RETURN COUNT { UNWIND range(1, 1000000000000) AS x RETURN x }")]
    [InlineData("UNWIND range(1, 1000000000000) AS x RETURN max(x)")]
    [InlineData("UNWIND range(1, 1000000000000) AS x RETURN DISTINCT x % 2")]
    [InlineData("UNWIND range(1, 1000000000000) AS x RETURN x ORDER BY -x LIMIT 1")]
    [InlineData("UNWIND range(1, 1000000000000) AS x OPTIONAL MATCH (n:Missing) WITH n WHERE n IS NOT NULL RETURN n")]
    [InlineData("UNWIND range(1, 1000000000000) AS x CALL (x) { WITH x WHERE x < 0 RETURN x AS y } RETURN y")]
    [InlineData("RETURN reduce(a = 0, x IN range(1, 1000000) | a + reduce(b = 0, y IN range(1, 1000000) | b + y))")]
    [InlineData("RETURN size([x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE y < 0)])")]
    [InlineData("RETURN size([x IN range(1, 1000000) WHERE none(y IN range(1, 1000000) WHERE y < 0) AND false])")]
    [InlineData("MATCH (a:Dense)-[*]-(b) RETURN count(*)")]
    [InlineData("MATCH p = (a:Dense)-[*]->(b)-[*]-(c) RETURN max(length(p))")]
    [InlineData("MATCH (a:Dense {n: 1}), (b:Dense {n: 2}) MATCH (a)-[*20..]-(b) RETURN count(*)")]
    [InlineData("MATCH (a:Dense), (b:Dense), (c:Dense), (d:Dense), (e:Dense), (f:Dense), (g:Dense), (h:Dense) RETURN sum(a.n + h.n)")]
    [InlineData("MATCH (a:Dense)--(b)--(c)--(d)--(e)--(f)--(g)--(h)--(i) RETURN count(*)")]
    [InlineData("MATCH (a:Dense {n: 1}), (b:Dense {n: 2}), p = shortestPath((a)-[*]-(b)) WHERE all(x IN nodes(p) WHERE x.n < 100) AND length(p) > 50 RETURN p")]
    [InlineData("MATCH (a:Dense {n: 1}), (b:Dense {n: 2}), p = allShortestPaths((a)-[*]-(b)) WHERE length(p) > 50 RETURN p")]
    [InlineData("MATCH (a:Dense) RETURN COUNT { (a)-[*]-() }")]
    [InlineData("MATCH (a:Dense) WHERE EXISTS { MATCH (a)-[r*]-(b) WHERE size(r) < 0 } RETURN a")]
    [InlineData("MATCH (a:Dense) WHERE (a)-[*92..]-(a) RETURN a")]
    [InlineData("MATCH (a:Dense) RETURN size([(a)-[r*]-(b) WHERE size(r) < 0 | b])")]
    [InlineData("MATCH (a:Dense)-[r*10..]-(b) RETURN DISTINCT b.n + size(r)")]
    [InlineData("MATCH (a:Dense) FOREACH (x IN range(1, 1000000) | FOREACH (y IN range(1, 1000000) | SET a.x = y))")]
    [InlineData("MATCH (a:Dense) UNWIND range(1, 1000000000000) AS x SET a.x = 1")]
    [InlineData("MATCH (a:Dense) UNWIND range(1, 1000000000000) AS x MERGE (b:Dense {n: 1})")]
    [InlineData("UNWIND range(1, 1000000000000) AS x RETURN x UNION UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x")]
    public async Task A_statement_that_would_not_end_is_ended(string text)
    {
        await RunAsync("UNWIND range(1, 14) AS x CREATE (:Dense {n: x})");
        await RunAsync("MATCH (a:Dense), (b:Dense) WHERE a.n < b.n CREATE (a)-[:R]->(b)");
        await using var session = Driver.AsyncSession();
        var config = new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(150) };
        await FailsAsync(
            StatusCodes.TransactionTimedOutClientConfiguration,
            async () =>
            {
                var cursor = await session.RunAsync(new Query(text), config, Cancel);
                while (await cursor.FetchAsync(Cancel))
                {
                    // Rows may come before the end.
                }
            });
        Assert.Equal([[1]], await RunAsync(session, "RETURN 1"));
    }
}
