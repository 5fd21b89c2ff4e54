using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Bolt;

/// <summary>
/// <c>bolt URI</c>: round trips a second on one connection and on sixteen, records a second that are streamed, and the bytes that each
/// allocates here, against a server that runs already. <c>node Bolt/neo4j-driver.mjs URI</c> measures the same with the JavaScript driver.
/// </summary>
internal static class BoltMeasurement
{
    private const int Records = 1_000_000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    internal static async Task<int> RunAsync(string[] args)
    {
        await using var driver = BoltDriver.Create(args.Length > 0 ? args[0] : "bolt://127.0.0.1:7687", AuthToken.None);
        await RoundTripsAsync(driver, 1, TimeSpan.FromSeconds(1));
        Report("round trips/s, 1 connection", await RoundTripsAsync(driver, 1, Time));
        Report("round trips/s, 16 connections", await RoundTripsAsync(driver, 16, Time));
        foreach (var (name, query) in Streams)
        {
            await StreamAsync(driver, query, Records / 10);
            await StreamAsync(driver, query, Records);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            await StreamAsync(driver, query, Records);
            watch.Stop();
            Report($"records/s, {name}", Records / watch.Elapsed.TotalSeconds);
            Report($"bytes a record, {name}", (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Records);
        }

        return 0;
    }

    private static (string Name, string Query)[] Streams { get; } =
    [
        ("one integer", "UNWIND range(1, $count) AS n RETURN n"),
        ("five columns", "UNWIND range(1, $count) AS n RETURN n, 'name' AS s, 1.5 AS f, true AS b, [1, 2] AS l"),
    ];

    private static async Task<double> RoundTripsAsync(IDriver driver, int connections, TimeSpan time)
    {
        var count = 0L;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                await using var session = driver.AsyncSession();
                var cursor = await session.RunAsync("RETURN 1 AS n");
                while (await cursor.FetchAsync())
                {
                }

                Interlocked.Increment(ref count);
            }
        })));
        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task StreamAsync(IDriver driver, string query, int records)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(query, MapValue.Of(("count", records)));
        var count = 0;
        while (await cursor.FetchAsync())
        {
            count++;
        }

        if (count != records)
        {
            throw new InvalidOperationException($"{count} records came, not {records}.");
        }
    }

    private static void Report(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} {value,14:N1}"));
}
