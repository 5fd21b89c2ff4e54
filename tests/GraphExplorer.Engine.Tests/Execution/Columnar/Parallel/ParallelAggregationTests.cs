using System.Diagnostics;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Columnar.Parallel;

public sealed class ParallelAggregationTests
{
    [Theory]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN a.n, b.k, count(*), sum(r.k), count(DISTINCT b), min(a.n), max(r.v)")]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN DISTINCT a.n, r.v")]
    [InlineData("MATCH (a:A) RETURN sum(a.n), avg(a.n)")]
    public async Task The_answer_is_the_same_each_time(string query)
    {
        await using var rows = await RandomGraph.CreateAsync(seed: 9);
        var expected = await RandomGraph.RunAsync(rows, query);
        var batches = rows.Beside(RandomGraph.Batches(4));
        for (var run = 0; run < 100; run++)
        {
            Assert.Equal(expected, await RandomGraph.RunAsync(batches, query));
        }
    }

    [Fact]
    public async Task What_a_transaction_has_written_is_seen()
    {
        await using var rows = await RandomGraph.CreateAsync();
        var batches = rows.Beside(RandomGraph.Batches(4));
        await using var session = batches.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "MATCH (a:A) WHERE a.i % 2 = 0 DETACH DELETE a");
        await RunAsync(transaction, "UNWIND range(1, 300) AS i CREATE (:A {i: 10000 + i, k: 0})-[:T {k: i}]->(:A {i: 20000 + i, k: 1})");
        Assert.Equal(["0, 1, 300, 45150"], await RunAsync(transaction, "MATCH (a:A)-[r:T]->(b) RETURN a.k, b.k, count(*), sum(r.k)"));
        Assert.Equal(["1, 300"], await RunAsync(transaction, "MATCH (a:A) WHERE a.i >= 20000 RETURN a.k, count(DISTINCT a)"));
        var odd = Enumerable.Range(0, RandomGraph.Nodes).Count(i => i % 2 == 1 && i % 11 != 1);
        Assert.Equal([$"{odd + 600}"], await RunAsync(transaction, "MATCH (a:A) RETURN count(DISTINCT a.i)"));
        Assert.Equal(["'T', 300"], await RunAsync(transaction, "MATCH (a)-[r:T]->(b) RETURN type(r), count(*)"));
    }

    [Fact]
    public async Task All_workers_together_keep_to_the_memory_of_the_query()
    {
        await using var rows = await RandomGraph.CreateAsync();
        const string query = "MATCH (a:A)-[r]->(b)-[s]->(c) RETURN a, c, count(*) AS n, count(DISTINCT s)";
        foreach (var parallelism in new[] { 1, 2, 4 })
        {
            var batches = rows.Beside(RandomGraph.Batches(parallelism) with { QueryMemory = 2_000_000 });
            var error = await Assert.ThrowsAsync<GraphException>(() => RandomGraph.RunAsync(batches, query));
            Assert.Equal(StatusCodes.MemoryLimit, error.Code);
            Assert.Equal(0, batches.Memory.Reserved);
            Assert.Single(await RandomGraph.RunAsync(batches, "MATCH (a:A)-[r]->(b) RETURN count(DISTINCT b)"));
            Assert.Equal(0, batches.Memory.Reserved);
        }
    }

    [Fact]
    public async Task A_query_that_is_cancelled_ends_all_workers()
    {
        await using var rows = await RandomGraph.CreateAsync();
        var batches = rows.Beside(RandomGraph.Batches(4));
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        source.CancelAfter(TimeSpan.FromMilliseconds(100));
        var watch = Stopwatch.StartNew();
        await using var session = batches.AsyncSession();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var cursor = await session.RunAsync("MATCH (a:A)-[r]-(b)-[s]-(c)-[t]-(d)-[u]-(e)-[v]-(f) RETURN count(DISTINCT f.i * b.i)", cancellationToken: source.Token);
            await cursor.ToListAsync(source.Token);
        });
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Single(await RandomGraph.RunAsync(batches, "MATCH (a:A)-[r]->(b) RETURN count(DISTINCT b)"));
    }

    [Fact]
    public async Task A_time_limit_ends_all_workers()
    {
        await using var rows = await RandomGraph.CreateAsync();
        var batches = rows.Beside(RandomGraph.Batches(4) with { QueryTimeout = TimeSpan.FromMilliseconds(100) });
        var error = await Assert.ThrowsAsync<GraphException>(() =>
            RandomGraph.RunAsync(batches, "MATCH (a:A)-[r]-(b)-[s]-(c)-[t]-(d)-[u]-(e)-[v]-(f) RETURN count(DISTINCT f.i * b.i)"));
        Assert.Equal(StatusCodes.TransactionTimedOut, error.Code);
    }

    [Fact]
    public async Task A_pool_without_a_free_thread_only_means_that_nobody_helps()
    {
        await using var rows = await RandomGraph.CreateAsync();
        const string query = "MATCH (a:A)-[r]->(b) RETURN a.k, count(*), count(DISTINCT b)";
        var expected = await RandomGraph.RunAsync(rows, query);
        var batches = rows.Beside(RandomGraph.Batches(8));
        var runs = Enumerable.Range(0, 64).Select(_ => Task.Run(() => RandomGraph.RunAsync(batches, query), Cancel));
        foreach (var result in await Task.WhenAll(runs).WaitAsync(TimeSpan.FromSeconds(60), Cancel))
        {
            Assert.Equal(expected, result);
        }
    }

    [Fact]
    public async Task Random_numbers_are_drawn_by_one_thread()
    {
        await using var rows = await RandomGraph.CreateAsync();
        var plan = await RandomGraph.RunAsync(rows.Beside(RandomGraph.Batches(4)), "MATCH (a:A) WITH a, rand() AS x WHERE x < 2 RETURN count(DISTINCT a)");
        Assert.Equal(await RandomGraph.RunAsync(rows, "MATCH (a:A) RETURN count(a)"), plan);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string[]> RunAsync(IAsyncTransaction transaction, string text)
    {
        var cursor = await transaction.RunAsync(text, cancellationToken: Cancel);
        return [.. (await cursor.ToListAsync(Cancel)).Select(record => string.Join(", ", record.GraphValues.ToArray()))];
    }
}
