using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>A few hundred nodes, each tied to many others and to some of them several times, for statements that have much to do.</summary>
public sealed class DenseGraph : IAsyncLifetime
{
    internal const int Nodes = 400;

    internal EmbeddedDriver Driver { get; } = EmbeddedDriver.Open();

    public async ValueTask InitializeAsync()
    {
        await using var session = Driver.AsyncSession();
        string[] statements =
        [
            "CREATE INDEX FOR (a:A) ON (a.k)",
            $"UNWIND range(0, {Nodes - 1}) AS k CREATE (:A {{k: k, s: 'name ' + toString(k), t: k % 50}})",
            $"UNWIND range(0, 19999) AS i MATCH (a:A {{k: i % {Nodes}}}) MATCH (b:A {{k: (i * 7 + i / 400 * 13) % {Nodes}}}) CREATE (a)-[:R {{k: i, t: i % 365, w: i * 0.5}}]->(b)",
            $"UNWIND range(0, 3999) AS i MATCH (a:A {{k: i % {Nodes}}}) MATCH (b:A {{k: (i * 31) % 40}}) CREATE (a)-[:S {{k: i, t: i % 90}}]->(b)",
        ];
        foreach (var statement in statements)
        {
            await (await session.RunAsync(new Query(statement), TestContext.Current.CancellationToken)).ConsumeAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => Driver.DisposeAsync();

    /// <summary>A driver over the graph that runs all it can on batches, by so many threads.</summary>
    internal EmbeddedDriver ByThreads(int parallelism, TimeSpan? timeout = null, long memory = 1L << 30) => Driver.Beside(new EmbeddedDriverOptions
    {
        ColumnarThreshold = 0,
        ParallelThreshold = 0,
        Parallelism = parallelism,
        QueryTimeout = timeout,
        QueryMemory = memory,
    });
}
