using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>Statements that several threads work on: each sees one state of the graph, and answers the same each time, in the same order.</summary>
public sealed class ParallelConsistencyTests(DenseGraph graph) : IClassFixture<DenseGraph>
{
    private const int Sessions = 16;

    private static readonly string[] Statements =
    [
        "MATCH (a)-[r]->(b) RETURN type(r), count(*), sum(r.t), avg(r.w)",
        "MATCH (a)-[r]->(b) RETURN b.t AS t, count(*), count(DISTINCT a), sum(r.w), min(r.k), max(r.k)",
        "MATCH (a)-[r:R]->(b) WHERE r.t < 100 RETURN a.k, b.k, count(*) AS n ORDER BY n DESC LIMIT 20",
        "MATCH (a)-[r:S]->(b) RETURN b.k, collect(r.k), collect(DISTINCT a.t)",
        "MATCH (a:A)-[:S]->(b)-[:S]->(c) RETURN c.k, count(*), count(DISTINCT b)",
        "MATCH (a)-[r]->(b) RETURN DISTINCT b.t, type(r)",
        "MATCH (a)-[r]->(b) RETURN a.k, r.t, b.k ORDER BY r.t DESC LIMIT 30",
        "MATCH (a)-[:S]->(b)-[:R]->(c), (a)-[:R]->(c) RETURN a.t, count(*)",
        "MATCH (a:A) WHERE a.s CONTAINS '7' RETURN a.t, count(*), collect(a.k)",
        "MATCH ()-[r]->() RETURN stDev(r.w), percentileCont(r.t, 0.3), count(DISTINCT r.t)",
        "MATCH (a)-[r]-(b) WHERE a.k < b.k RETURN a.t, sum(r.w * 0.1)",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> All => [.. Statements];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_rows_and_their_order_are_the_same_each_time_and_those_of_one_thread(string text)
    {
        var expected = await ComparedRows.OfAsync(graph.ByThreads(1), text + " /* total order */");
        Assert.Null(expected.Error);
        foreach (var threads in new[] { 2, 4, 16 })
        {
            var driver = graph.ByThreads(threads);
            for (var i = 0; i < 4; i++)
            {
                expected.AssertSame(await ComparedRows.OfAsync(driver, text + " /* total order */"), $"{threads} threads, run {i}");
            }
        }
    }

    [Fact]
    public async Task Many_sessions_at_once_answer_as_one()
    {
        var driver = graph.ByThreads(4);
        var expected = new List<ComparedRows>();
        foreach (var text in Statements)
        {
            expected.Add(await ComparedRows.OfAsync(driver, text));
        }

        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(session => Task.Run(async () =>
        {
            for (var i = 0; i < Statements.Length; i++)
            {
                var which = (i + session) % Statements.Length;
                expected[which].AssertSame(await ComparedRows.OfAsync(driver, Statements[which]), $"session {session}");
            }
        })));
        Assert.Equal(0, driver.Memory.Reserved);
    }

    [Fact]
    public async Task While_a_writer_commits_each_statement_sees_one_state()
    {
        var writer = graph.ByThreads(1);
        var reader = graph.ByThreads(4);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var writing = Task.Run(
            async () =>
            {
                await using var session = writer.AsyncSession();
                for (var i = 0; i < 150 && !Cancel.IsCancellationRequested; i++)
                {
                    // X and Y always have the same number of relationships and the same sum.
                    var text = i % 3 < 2
                        ? "MATCH (a:A {k: $one}), (b:A {k: $other}) CREATE (a)-[:X {v: $one}]->(b), (b)-[:Y {v: $one}]->(a)"
                        : "MATCH (a:A {k: $one})-[x:X {v: $one}]->(b)-[y:Y {v: $one}]->(a) WITH x, y LIMIT 1 DELETE x, y";
                    var parameters = MapValue.Of(("one", i % 7), ("other", i * 31 % DenseGraph.Nodes));
                    await (await session.RunAsync(text, parameters, Cancel)).ConsumeAsync(Cancel);
                }

                await done.CancelAsync();
            },
            Cancel);
        var reading = Enumerable.Range(0, Sessions).Select(_ => Task.Run(
            async () =>
            {
                do
                {
                    var rows = await ComparedRows.OfAsync(reader, "MATCH (a)-[r:X|Y]->(b) WHERE r.v >= 0 WITH type(r) AS type, count(*) AS n, sum(r.v) AS v RETURN count(DISTINCT n) <= 1 AND count(DISTINCT v) <= 1 AS equal");
                    Assert.Equal(["TRUE"], rows.Rows.Select(row => row.ToUpperInvariant()));
                    rows = await ComparedRows.OfAsync(reader, "MATCH (a)-[x:X]->(b) OPTIONAL MATCH (b)-[y:Y]->(a) WHERE y.v = x.v RETURN count(DISTINCT x) = count(DISTINCT y) AS equal");
                    Assert.Equal(["TRUE"], rows.Rows.Select(row => row.ToUpperInvariant()));
                }
                while (!done.IsCancellationRequested);
            },
            Cancel));
        await Task.WhenAll(reading.Append(writing));
        Assert.Equal(0, reader.Memory.Reserved);
    }
}
