using System.Diagnostics;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary>Durable transactions of one relationship each through the embedded driver, and raw appends between them on the same disk.</summary>
internal static class CommitMeasurement
{
    private const int Nodes = 1000;
    private const int WarmUp = 300;
    private const int Rounds = 200;
    private const int CountInRound = 10;

    internal const int Count = Rounds * CountInRound;

    /// <summary>How many sessions write at once in the last part.</summary>
    internal const int Writers = 16;

    internal static async Task<(Durations Raw, Durations Commits, double TogetherPerSecond)> RunAsync(string folder)
    {
        using var append = new RawAppend(Path.Combine(folder, "raw"));
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = Path.Combine(folder, "commits.db") });
        await using var session = driver.AsyncSession();
        await RunAsync(session, new Query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE"));
        await RunAsync(session, new Query("UNWIND range(0, $last) AS i CREATE (:Entity {id: i, name: 'n'})", MapValue.Of(("last", Nodes - 1))));
        var (raw, commits) = (new Durations(), new Durations());
        append.Measure(WarmUp, new Durations());
        await MeasureAsync(session, WarmUp, new Durations());
        for (var round = 1; round <= Rounds; round++)
        {
            append.Measure(CountInRound, raw);
            await MeasureAsync(session, CountInRound, commits);
        }

        return (raw, commits, await TogetherAsync(driver));
    }

    private static async Task<double> TogetherAsync(EmbeddedDriver driver)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            await using var session = driver.AsyncSession();
            await MeasureAsync(session, Count / Writers, new Durations());
        })));
        return Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task MeasureAsync(IAsyncSession session, int count, Durations durations)
    {
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (Random.Shared.NextInt64(Nodes), Random.Shared.NextInt64(Nodes));
            var start = Stopwatch.GetTimestamp();
            await RunAsync(session, new Query(
                "MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) CREATE (a)-[:EVENT {relation: $r, t: $t}]->(b)",
                MapValue.Of(("a", a), ("b", b), ("r", i % 256), ("t", i))));
            durations.Add(Stopwatch.GetElapsedTime(start));
        }
    }

    private static async Task RunAsync(IAsyncSession session, Query query)
    {
        var cursor = await session.RunAsync(query);
        await cursor.ConsumeAsync();
    }
}
