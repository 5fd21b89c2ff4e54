using GraphExplorer.Engine.Planning;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Columnar;

/// <summary>The limits of a statement hold while it works on batches, and its rows cost no memory each.</summary>
public sealed class ColumnarLimitTests(BothWays graph)
{
    private const string Long = "MATCH (a:A), (b:A), (c:A)-[r]-(d) WHERE a.i + b.i + c.i + d.i < 0 RETURN a.i, r.k";

    [Fact]
    public async Task The_time_limit_ends_it()
    {
        var driver = graph.Rows.Beside(RandomGraph.Batches(1) with { QueryTimeout = TimeSpan.FromMilliseconds(200) });
        var (_, error) = await BothWays.RunAsync(driver, Long);
        Assert.Contains("TransactionTimedOut", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_ends_it()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var session = graph.Batches.AsyncSession();
        var cursor = await session.RunAsync(Long, cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cursor.FetchAsync(source.Token));
    }

    [Fact]
    public async Task The_memory_limit_ends_it()
    {
        var driver = graph.Rows.Beside(RandomGraph.Batches(1) with { QueryMemory = 100_000 });
        var (_, error) = await BothWays.RunAsync(driver, "MATCH (a:A)-[r]-(b)-[s]-(c) RETURN a.i AS i, c.i AS j, b.s AS s ORDER BY s, i, j");
        Assert.StartsWith(StatusCodes.MemoryLimit, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_stops_leaves_at_most_a_batch_computed()
    {
        await using var session = graph.Batches.AsyncSession();
        var cursor = await session.RunAsync("MATCH (a:A)-[r]->(b) RETURN a.i, r.k, b.i", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(await cursor.FetchAsync(TestContext.Current.CancellationToken));
        await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        Assert.False(cursor.IsOpen);
    }

    [Theory]
    [InlineData("MATCH (a:A)-[r]-(b)-[s]-(c) WHERE r.k < 30 AND s.k >= 5 AND c <> a RETURN count(*)")]
    [InlineData("MATCH (a:A)-[r]-(b)-[s]-(c) WHERE c.s CONTAINS 'q' AND type(s) = 'R' RETURN a.i")]
    [InlineData("MATCH (a:A)-[r]-(b) OPTIONAL MATCH (b)-[s]-(a) WHERE s.k > r.k AND s.k < 0 RETURN count(s)")]
    public async Task No_row_takes_memory_of_its_own(string query)
    {
        // As the text reads: a rule would spare most of these rows.
        var driver = graph.Rows.Beside(RandomGraph.Batches(1) with { Planner = PlannerSettings.Unoptimised });
        await BothWays.RunAsync(driver, query);
        await BothWays.RunAsync(driver, query);
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            await BothWays.RunAsync(driver, query);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // Tens of thousands of rows are looked at.
        Assert.InRange(least, 0, 60_000);
    }
}
