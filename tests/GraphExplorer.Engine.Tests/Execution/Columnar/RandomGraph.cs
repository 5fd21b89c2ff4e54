using GraphExplorer.Engine.Sessions;
using GraphExplorer.Engine.Tests.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Columnar;

/// <summary>A graph with parallel relationships, loops, gaps among the ids and properties of all kinds, and drivers over it.</summary>
internal static class RandomGraph
{
    internal const int Nodes = 1500;

    /// <summary>The way that rows are worked on one by one.</summary>
    internal static EmbeddedDriverOptions Rows { get; } = new() { ColumnarThreshold = double.MaxValue, Parallelism = 1 };

    /// <summary>Batches wherever they can be, by so many threads.</summary>
    internal static EmbeddedDriverOptions Batches(int parallelism) => new() { ColumnarThreshold = 0, ParallelThreshold = 0, Parallelism = parallelism };

    internal static async Task<EmbeddedDriver> CreateAsync(int seed = 5)
    {
        var driver = EmbeddedDriver.Open(Rows);
        var random = new Random(seed);
        var nodes = Enumerable.Range(0, Nodes).Select(i => GraphValue.FromMap(MapValue.Of(
            ("i", (long)i), ("v", RandomValues.Next(random, "all")), ("n", RandomValues.Next(random, "numbers")), ("s", RandomValues.Next(random, "strings")))));
        var relationships = Enumerable.Range(0, 3 * Nodes).Select(_ => GraphValue.FromMap(MapValue.Of(
            ("a", (long)random.Next(Nodes)), ("b", (long)(random.Next(10) == 0 ? 3 : random.Next(Nodes))), ("k", (long)random.Next(40)), ("v", RandomValues.Next(random, "numbers")))));
        await RunAsync(driver, "UNWIND $nodes AS node CREATE (a:A {i: node.i, k: node.i % 7, n: node.n, s: node.s}) SET a.v = CASE WHEN valueType(node.v) STARTS WITH 'MAP' THEN 'map' WHEN valueType(node.v) STARTS WITH 'LIST' THEN [node.v[0]] ELSE node.v END", ("nodes", GraphValue.FromList([.. nodes])));
        await RunAsync(driver, "CREATE INDEX FOR (a:A) ON (a.i)");
        await RunAsync(driver, "UNWIND $list AS r MATCH (a:A {i: r.a}), (b:A {i: r.b}) CREATE (a)-[:R {k: r.k, v: r.v}]->(b), (b)-[:S {k: r.k}]->(a)", ("list", GraphValue.FromList([.. relationships])));
        await RunAsync(driver, "MATCH (a:A) WHERE a.i % 5 = 0 SET a:B");
        await RunAsync(driver, "MATCH (a:A)-[r:R]->(a) CREATE (a)-[:R {k: r.k}]->(a)");
        await RunAsync(driver, "MATCH (a:A) WHERE a.i % 11 = 1 DETACH DELETE a");
        return driver;
    }

    internal static async Task<string[]> RunAsync(EmbeddedDriver driver, string text, params (string Name, GraphValue Value)[] parameters)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(text, MapValue.Of(parameters), cancellationToken: TestContext.Current.CancellationToken);
        return [.. (await cursor.ToListAsync(TestContext.Current.CancellationToken)).Select(record => string.Join(", ", record.GraphValues.ToArray()))];
    }
}
