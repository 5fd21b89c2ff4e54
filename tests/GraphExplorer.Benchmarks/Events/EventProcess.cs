using System.Diagnostics;
using System.Text.Json;
using GraphExplorer.Benchmarks.Disk;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary><c>events-engine OPTIONS</c>: loads the graph in a process of its own, measures the queries in it, then commits into a file, and prints what came out.</summary>
internal static class EventProcess
{
    private const int Loads = 3;

    internal static async Task<int> RunAsync(EventOptions options)
    {
        var before = GC.GetTotalMemory(true);
        var driver = EmbeddedDriver.Open();
        try
        {
            var loads = new List<double> { await LoadAsync(driver, options.Years) };
            var (managed, resident) = Memory(before);
            for (var i = 1; i < (options.Years == 1 ? Loads : 1); i++)
            {
                await using var another = EmbeddedDriver.Open();
                loads.Add(await LoadAsync(another, options.Years));
            }

            var relationships = driver.Store.Current.RelationshipCount;
            var measurement = new QueryMeasurement(driver, options.Time, EventOptions.Limit);
            var queries = new Dictionary<string, QueryTimes>(StringComparer.Ordinal);
            foreach (var query in EventQueries.All.Where(query => options.Wants(query.Row)))
            {
                await Console.Error.WriteLineAsync($"in process: {query.Id}");
                queries.Add(query.Id, await measurement.MeasureAsync(query));
            }

            var afterwards = Memory(before).Resident;
            var (fileLoad, commits, raw) = options.Wants(13) ? await CommitAsync(options) : (0, null, 0);
            Console.WriteLine(JsonSerializer.Serialize(new EngineResult(
                QueryTimes.Quantile(loads, 0.5), fileLoad, managed / (double)relationships, resident, afterwards, commits, raw, queries)));
            return 0;
        }
        finally
        {
            await driver.DisposeAsync();
        }
    }

    /// <summary>Durable transactions of one relationship each, one after the other; what <paramref name="between"/> does comes after each tenth.</summary>
    internal static async Task<QueryTimes> CommitAsync(IDriver driver, int actors, Action? between = null)
    {
        const int Count = 1000;
        const int WarmUp = 200;
        var times = new List<double>(Count);
        var random = new Random(13);
        await using var session = driver.AsyncSession();
        for (var i = -WarmUp; i < Count; i++)
        {
            var statement = new Query(EventQueries.Write, MapValue.Of(("a", random.NextInt64(actors)), ("b", random.NextInt64(actors)), ("t", i + WarmUp)));
            var start = Stopwatch.GetTimestamp();
            var cursor = await session.RunAsync(statement);
            await cursor.ConsumeAsync();
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            if (i % 10 == 0)
            {
                between?.Invoke();
            }
        }

        return new QueryTimes(times[0], QueryTimes.Quantile(times, 0), QueryTimes.Quantile(times, 0.5), QueryTimes.Quantile(times, 0.9), null, null, null);
    }

    private static async Task<(double Load, QueryTimes? Commits, double Raw)> CommitAsync(EventOptions options)
    {
        using var append = new RawAppend(Path.Combine(options.Folder, "raw"));
        var raw = new Durations();
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = Path.Combine(options.Folder, "engine.db") });
        var load = await LoadAsync(driver, options.Years);
        var commits = await CommitAsync(driver, (int)driver.Store.Current.NodeCount, () => append.Measure(10, raw));
        return (load, commits, raw.Median);
    }

    private static async Task<double> LoadAsync(EmbeddedDriver driver, int years)
    {
        GC.Collect();
        var (seconds, rows, _) = await EventMeasurement.LoadAsync(driver, years);
        return rows / seconds;
    }

    internal static (long Managed, long Resident) Memory(long before)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var managed = GC.GetTotalMemory(true) - before;
        using var process = Process.GetCurrentProcess();
        return (managed, process.WorkingSet64);
    }
}
