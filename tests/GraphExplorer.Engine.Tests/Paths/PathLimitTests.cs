using System.Diagnostics;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>Searches that would go on too long or keep too much end by themselves, and long paths are found.</summary>
public sealed class PathLimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_keeps_no_more_than_it_may()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = 300_000 });
        await RunAsync(driver, "CREATE (:A:Hub)");
        for (var batch = 0; batch < 10; batch++)
        {
            await RunAsync(driver, "MATCH (a:Hub) UNWIND range(1, 500) AS i CREATE (a)-[:R]->(:B)<-[:R]-(:A)");
        }

        var error = await Assert.ThrowsAsync<GraphException>(() => RunAsync(driver, "MATCH p = ANY SHORTEST (a:A)-[:R]->+(b) RETURN count(p)"));

        Assert.Equal(StatusCodes.MemoryLimit, error.Code);
    }

    [Theory]
    [InlineData("MATCH p = SHORTEST 1 ((a {i: 0})-[r]-+(b {i: 1}) WHERE size(r) < 0) RETURN p")]
    [InlineData("MATCH p = SHORTEST 1000000000 (a {i: 0})-[r]-+(b {i: 1}) RETURN count(p)")]
    [InlineData("MATCH p = ALL SHORTEST ((a {i: 0})-[r]-+(b) WHERE size(r) < 0) RETURN p")]
    [InlineData("MATCH ((x)--(y)--(z))+ RETURN count(*)")]
    [InlineData("MATCH p = shortestPath((a {i: 0})-[*]-(b {i: 1})) WHERE length(p) < 0 RETURN p")]
    public async Task A_search_without_an_end_in_sight_ends_with_its_time(string query)
    {
        await using var driver = EmbeddedDriver.Open();
        await RunAsync(driver, "UNWIND range(0, 19) AS i CREATE (:N {i: i})");
        await RunAsync(driver, "MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)");
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<GraphException>(() => RunAsync(driver, query, TimeSpan.FromMilliseconds(300)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"it took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("MATCH p = SHORTEST 2 (s:S)-[:R]-+(t:T) RETURN length(p)", 1)]
    [InlineData("MATCH p = SHORTEST 3 (s:S)-[:R]-+(t:T|U) RETURN length(p)", 2)]
    public async Task What_lies_beyond_a_bridge_is_left_aside_when_the_end_does_not(string query, int paths)
    {
        await using var driver = EmbeddedDriver.Open();
        await RunAsync(driver, "UNWIND range(0, 29) AS i CREATE (:N {i: i})");
        await RunAsync(driver, "MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)");
        await RunAsync(driver, "MATCH (n:N {i: 0}) CREATE (n)-[:R]->(s:S)-[:R]->(:T)-[:R]->(:U)");

        Assert.Equal(paths, (await RunAsync(driver, query, TimeSpan.FromSeconds(20))).Count);
    }

    [Theory]
    [InlineData("MATCH p = ANY SHORTEST (a:N {i: 0})-[:R]->+(b:N {i: 5000}) RETURN length(p)", 5000)]
    [InlineData("MATCH p = SHORTEST 2 (a:N {i: 0})-[:R]->+(b:N {i: 5000}) RETURN length(p)", 5000)]
    [InlineData("MATCH p = ALL SHORTEST (a:N {i: 0}) ((x)-[:R]->(y)-[:R]->(z) WHERE x.i + 2 = z.i)+ (b:N {i: 5000}) RETURN length(p)", 5000)]
    [InlineData("MATCH (a:N {i: 0}) ((x)-[:R]->(y)-[:R]->(z)){2500} (b) RETURN size(y)", 2500)]
    [InlineData("MATCH p = ANY SHORTEST (a:N {i: 0})-[:R]->{1000,1000000}(b:N {i: 5000}) RETURN length(p)", 5000)]
    public async Task A_long_path_is_found(string query, long length)
    {
        await using var driver = EmbeddedDriver.Open();
        await RunAsync(driver, "CREATE INDEX FOR (n:N) ON (n.i)");
        await RunAsync(driver, "UNWIND range(0, 5000) AS i CREATE (:N {i: i})");
        await RunAsync(driver, "UNWIND range(0, 4999) AS i MATCH (a:N {i: i}), (b:N {i: i + 1}) CREATE (a)-[:R]->(b)");

        Assert.Equal([length], await RunAsync(driver, query));
    }

    private static async Task<List<long>> RunAsync(EmbeddedDriver driver, string query, TimeSpan? timeout = null)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(new Query(query), new TransactionConfig { Timeout = timeout }, Cancel);
        var values = new List<long>();
        while (await cursor.FetchAsync(Cancel))
        {
            values.Add(cursor.Current.GraphValues[0].IsInteger ? cursor.Current.GraphValues[0].AsInteger() : -1);
        }

        return values;
    }
}
