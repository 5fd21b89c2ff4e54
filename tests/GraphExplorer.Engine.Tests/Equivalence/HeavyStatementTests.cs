using System.Diagnostics;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>Statements with far too much to do: they end at their limits of time and memory, or when the caller gives up, and leave nothing behind.</summary>
public sealed class HeavyStatementTests(DenseGraph graph) : IClassFixture<DenseGraph>
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    private static readonly string[] Long =
    [
        "MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g) RETURN count(*)",
        "MATCH (a)-[r1]-(b)-[r2]-(c)-[r3]-(d)-[r4]-(e) WHERE r1.t + r2.t + r3.t + r4.t < 0 RETURN count(*)",
        "MATCH (a)-->(b)-->(c)-->(d)-->(a) WHERE a.k + b.k + c.k + d.k < 0 RETURN count(*)",
        "MATCH (a)--(b)--(c)--(a), (a)--(d), (b)--(d), (c)--(d), (d)--(e), (a)--(e) RETURN count(*)",
        "MATCH (a)-[r]-(b)-[s]-(c)-[u]-(d)-[v]-(a) WHERE r.t <= s.t AND s.t <= u.t AND u.t <= v.t RETURN a.k, count(*)",
        "MATCH (a)-->(b), (c)-->(d) WHERE a.t + d.t < 0 RETURN count(*)",
        "MATCH (a)-->(b), (c)-->(d), (e)-->(f) RETURN a.k, c.k, count(*), max(f.k)",
        "MATCH (a), (b), (c), (d) WHERE a.k + b.k + c.k + d.k < 0 RETURN count(*)",
        "MATCH (a)--(b)--(c)--(d) RETURN a.k, d.k, count(DISTINCT b), count(DISTINCT c)",
        "MATCH (a)--(b)--(c)--(d)--(e) RETURN e.s, sum(a.k), avg(c.t), collect(DISTINCT b.k)",
        "MATCH (a)--(b)--(c)--(d) RETURN DISTINCT a.k + d.k % 3 + b.k",
        "MATCH (a)--(b)--(c)--(d) RETURN a.k, d.k ORDER BY b.k, c.k, a.k LIMIT 5",
        "MATCH (a) WHERE COUNT { (a)--()--()--()--() } < 0 RETURN count(a)",
        "MATCH (a)--(b) WHERE NOT EXISTS { (a)--(c)--(d)--(b) WHERE c.k + d.k > 10000 } RETURN count(*)",
        "MATCH (a)-[:R*1..6]-(b) RETURN count(*)",
        "MATCH (a)-[r:R*3..5]->(b) RETURN a.k, count(DISTINCT b), max(size(r))",
        "MATCH (a) OPTIONAL MATCH (a)--(b)--(c)--(d) WHERE d.k < 0 RETURN a.k, count(d)",
        "MATCH (a)-->(b)-->(c) WITH a, c, count(*) AS n MATCH (c)-->(d)-->(e) WITH a, e, n, count(*) AS m WHERE n * m < 0 RETURN count(*)",
    ];

    private static readonly string[] Large =
    [
        "MATCH (a)-->(b)-->(c) RETURN a.k, b.k, c.k, count(*)",
        "MATCH (a)-->(b)-->(c) RETURN DISTINCT a.s + b.s + c.s",
        "MATCH (a)-->(b)-->(c) RETURN count(DISTINCT a.s + b.s + c.s)",
        "MATCH (a)-[r]->(b)-[s]->(c) RETURN size(collect(r.k + s.k))",
        "MATCH (a)-[r]->(b)-[s]->(c) RETURN a.k, c.k, collect(s.w) ORDER BY a.k",
        "MATCH (a)-[r]->(b)-[s]->(c) RETURN r.k, s.k, a.s ORDER BY r.k, s.k, a.s",
        "MATCH (a)-[r]->(b)-[s]->(c) RETURN percentileCont(r.w + s.w, 0.5)",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, int> LongByThreads => new(Long, [1, 4]);

    public static MatrixTheoryData<string, int> LargeByThreads => new(Large, [1, 4]);

    [Theory]
    [MemberData(nameof(LongByThreads))]
    public async Task A_statement_ends_at_its_time_limit(string text, int threads)
    {
        var driver = graph.ByThreads(threads, TimeSpan.FromMilliseconds(250));
        var start = Stopwatch.GetTimestamp();
        var error = await EndAsync(driver, text, Cancel);
        Assert.True(error is null or GraphException { Code: "Neo.ClientError.Transaction.TransactionTimedOut" }, error?.ToString());
        Assert.True(Stopwatch.GetElapsedTime(start) < Grace, $"It took {Stopwatch.GetElapsedTime(start)}.");
        Assert.Equal(0, driver.Memory.Reserved);
    }

    [Theory]
    [MemberData(nameof(LongByThreads))]
    public async Task A_statement_ends_when_its_caller_gives_up(string text, int threads)
    {
        var driver = graph.ByThreads(threads);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        giveUp.CancelAfter(TimeSpan.FromMilliseconds(150));
        var start = Stopwatch.GetTimestamp();
        var error = await EndAsync(driver, text, giveUp.Token);
        Assert.True(error is null or OperationCanceledException or GraphException { Code: "Neo.TransientError.Transaction.Terminated" }, error?.ToString());
        Assert.True(Stopwatch.GetElapsedTime(start) < Grace, $"It took {Stopwatch.GetElapsedTime(start)}.");
        Assert.Equal(0, driver.Memory.Reserved);
    }

    [Theory]
    [MemberData(nameof(LargeByThreads))]
    public async Task A_statement_ends_at_its_memory_limit(string text, int threads)
    {
        var driver = graph.ByThreads(threads, TimeSpan.FromSeconds(60), memory: 2_000_000);
        var error = await EndAsync(driver, text, Cancel);
        Assert.Equal(StatusCodes.MemoryLimit, Assert.IsType<GraphException>(error).Code);
        Assert.Equal(0, driver.Memory.Reserved);
    }

    [Theory]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)")]
    [InlineData("MATCH (a)-->(), (b)-->(), (c)-->(), (d)-->(), (e)-->() RETURN count(*)")]
    [InlineData("MATCH (a)-[:R]->(b0), (a)-[:R]->(b1), (a)-[:R]->(b2), (a)-[:R]->(b3), (a)-[:R]->(b4), (a)-[:R]->(b5), (a)-[:R]->(b6), (a)-[:R]->(b7), (a)-[:R]->(b8), (a)-[:R]->(b9), (a)-[:R]->(b10), (a)-[:R]->(b11), (a)-[:R]->(b12), (a)-[:R]->(b13) RETURN count(*)")]
    [InlineData("MATCH (a)-[:R]->(b0), (a)-[:R]->(b1), (a)-[:R]->(b2), (a)-[:R]->(b3), (a)-[:R]->(b4), (a)-[:R]->(b5), (a)-[:R]->(b6), (a)-[:R]->(b7), (a)-[:R]->(b8), (a)-[:R]->(b9), (a)-[:R]->(b10), (a)-[:R]->(b11), (a)-[:R]->(b12), (a)-[:R]->(b13) RETURN a.t, count(*)")]
    [InlineData("MATCH (a) WITH a, COUNT { (a)-[:R]->(b0), (a)-[:R]->(b1), (a)-[:R]->(b2), (a)-[:R]->(b3), (a)-[:R]->(b4), (a)-[:R]->(b5), (a)-[:R]->(b6), (a)-[:R]->(b7), (a)-[:R]->(b8), (a)-[:R]->(b9), (a)-[:R]->(b10), (a)-[:R]->(b11), (a)-[:R]->(b12), (a)-[:R]->(b13) } AS n WHERE n >= 0 RETURN max(n)")]
    [InlineData("MATCH (a)-[:R]->(b0), (a)-[:R]->(b1), (a)-[:R]->(b2), (a)-[:R]->(b3), (a)-[:R]->(b4), (a)-[:R]->(b5), (a)-[:R]->(b6), (a)-[:R]->(b7), (a)-[:R]->(b8), (a)-[:R]->(b9), (a)-[:R]->(b10), (a)-[:R]->(b11), (a)-[:R]->(b12), (a)-[:R]->(b13) RETURN sum(a.k)")]
    public async Task A_figure_past_64_bits_is_an_error_and_not_another_figure(string text)
    {
        var error = Assert.IsType<GraphException>(await EndAsync(graph.ByThreads(4, TimeSpan.FromMilliseconds(500)), text, Cancel));
        Assert.Contains(error.Code, (string[])["Neo.ClientError.Transaction.TransactionTimedOut", "Neo.ClientError.Statement.ArithmeticError"]);
    }

    private static async Task<Exception?> EndAsync(EmbeddedDriver driver, string text, CancellationToken cancellationToken)
    {
        await using var session = driver.AsyncSession();
        try
        {
            var cursor = await session.RunAsync(new Query(text), cancellationToken);
            while (await cursor.FetchAsync(cancellationToken))
            {
                // Rows may come before the end.
            }

            return null;
        }
        catch (Exception error) when (error is GraphException or OperationCanceledException)
        {
            return error;
        }
    }
}
