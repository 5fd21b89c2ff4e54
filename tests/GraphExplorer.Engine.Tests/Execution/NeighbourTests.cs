using System.Diagnostics;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

/// <summary>Operators over neighbours in drafts, under limits and under PROFILE.</summary>
public sealed class NeighbourTests
{
    private const string Triangles = "MATCH (a)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c) RETURN count(*) AS n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Own_uncommitted_writes_are_counted()
    {
        await using var driver = EmbeddedDriver.Open();
        await using var session = driver.AsyncSession();
        await ValueAsync(session, "CREATE (a:N {k: 1})-[:R]->(b:N {k: 2})-[:R]->(c:N {k: 3}), (a)-[:R]->(c), (a)-[:R]->(c) RETURN 1");
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        Assert.Equal(2L, await ValueAsync(transaction, Triangles));
        await ValueAsync(transaction, "MATCH (a {k: 1}), (b {k: 2}) CREATE (a)-[:R]->(b), (a)-[:R]->(b) RETURN count(*)");
        Assert.Equal(6L, await ValueAsync(transaction, Triangles));
        await ValueAsync(transaction, "MATCH ({k: 1})-[r:R]->({k: 3}) WITH r LIMIT 1 DELETE r RETURN count(*)");
        Assert.Equal(3L, await ValueAsync(transaction, Triangles));
        Assert.Equal(3L, await ValueAsync(transaction, "MATCH (a {k: 1}) RETURN COUNT { (a)-[:R]->()-[:R]->() } AS n"));
        await transaction.RollbackAsync(Cancel);
        Assert.Equal(2L, await ValueAsync(session, Triangles));
    }

    [Fact]
    public async Task A_subquery_that_runs_after_writes_of_its_statement_sees_them()
    {
        await using var driver = EmbeddedDriver.Open();
        await using var session = driver.AsyncSession();
        Assert.Equal(
            "[2, 4, 6]",
            (await ValueAsync(session, "CREATE (a:N)-[:R]->(:M) WITH a UNWIND [1, 2, 3] AS x CALL (a, x) { CREATE (a)-[:R {t: x}]->(m:M), (a)-[:R {t: x}]->(m) WITH a MATCH (a)-[r:R]->(m) WHERE r.t > 0 RETURN count(*) AS n } RETURN collect(n)")).ToString());
    }

    [Fact]
    public async Task Neighbours_are_forgotten_where_memory_is_short()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = 200_000 });
        await using var session = driver.AsyncSession();
        await ValueAsync(session, "UNWIND range(0, 299) AS k CREATE (:N {k: k}) RETURN count(*)");
        await ValueAsync(session, "CREATE INDEX FOR (n:N) ON (n.k)", ignoreRows: true);
        for (var step = 1; step <= 30; step++)
        {
            await ValueAsync(session, $"MATCH (a:N) MATCH (b:N {{k: (a.k + {step}) % 300}}) CREATE (a)-[:R]->(b), (a)-[:R]->(b) RETURN count(*)");
        }

        // Of two steps i and j the sum is a step too.
        var pairs = Enumerable.Range(1, 30).Sum(i => Enumerable.Range(1, 30).Count(j => i + j <= 30));
        Assert.Equal(300L * pairs * 8, await ValueAsync(session, Triangles));
    }

    [Fact]
    public async Task A_long_count_ends_at_the_time_limit()
    {
        await using var driver = EmbeddedDriver.Open();
        await using var session = driver.AsyncSession();
        await ValueAsync(session, "UNWIND range(0, 399) AS k CREATE (:N {k: k}) RETURN count(*)");
        await ValueAsync(session, "MATCH (a:N), (b:N) WHERE (a.k * 7 + b.k * 3) % 4 = 0 CREATE (a)-[:R]->(b) RETURN count(*)");
        var limited = driver.Beside(new EmbeddedDriverOptions { QueryTimeout = TimeSpan.FromMilliseconds(200) });
        await using var other = limited.AsyncSession();
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<GraphException>(() => ValueAsync(other, "MATCH (a)-[:R]->(b)-[:R]->(c)-[:R]->(d)-[:R]->(e)-[:R]->(a), (c)-[:R]->(e) RETURN count(*)"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task PROFILE_shows_the_rows_of_an_intersection()
    {
        await using var driver = EmbeddedDriver.Open();
        await using var session = driver.AsyncSession();
        await ValueAsync(session, "CREATE (a:N)-[:R]->(b:N)-[:R]->(c:N), (a)-[:R]->(c), (a)-[:R]->(c) RETURN 1");
        var cursor = await session.RunAsync(new Query("PROFILE " + Triangles), Cancel);
        var summary = await cursor.ConsumeAsync(Cancel);
        var found = Find(summary.Profile!, "Expand(Intersect Count)@neo4j");
        Assert.NotNull(found);
        Assert.Equal(1, found.Records);
        Assert.True(found.DbHits > 0);
        Assert.Contains("COUNT AS", found.Arguments["Details"].AsString(), StringComparison.Ordinal);
    }

    private static IProfiledPlan? Find(IProfiledPlan plan, string name) =>
        plan.OperatorType == name ? plan : plan.Children.OfType<IProfiledPlan>().Select(child => Find(child, name)).FirstOrDefault(found => found is not null);

    private static async Task<object> ValueAsync(IAsyncQueryRunner runner, string statement, bool ignoreRows = false)
    {
        var cursor = await runner.RunAsync(new Query(statement), Cancel);
        if (ignoreRows)
        {
            await cursor.ConsumeAsync(Cancel);
            return 0L;
        }

        Assert.True(await cursor.FetchAsync(Cancel));
        var value = cursor.Current.GraphValues[0];
        await cursor.ConsumeAsync(Cancel);
        return value.IsInteger ? (object)value.AsInteger() : value;
    }
}
