using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

internal static class EventMeasurement
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var years = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
        var only = args.Length > 1 ? args[1].Split(',').Select(int.Parse).ToHashSet() : null;
        var graph = PoliticalEvents.Read(years);
        var before = GC.GetTotalMemory(true);
        await using var driver = EmbeddedDriver.Open();
        await RunAsync(driver, "CREATE CONSTRAINT FOR (a:Actor) REQUIRE a.id IS UNIQUE", MapValue.Of());
        await RunAsync(driver, "CREATE INDEX FOR (a:Actor) ON (a.name)", MapValue.Of());
        var watch = Stopwatch.StartNew();
        graph.Load(driver);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {graph.Rows / watch.Elapsed.TotalSeconds:N0} rows/s; {(GC.GetTotalMemory(true) - before) / (double)graph.Events.Count:N1} bytes a relationship; resident {Process.GetCurrentProcess().WorkingSet64 >> 20} MiB"));
        foreach (var query in EventQueries.All.Where(query => only is null || only.Contains(query.Row)))
        {
            var times = new List<double>();
            var first = string.Empty;
            var all = Stopwatch.StartNew();
            var cold = 0.0;
            var allocated = 0L;
            while (times.Count < 3 || (all.Elapsed.TotalSeconds < 3 && times.Count < 1000))
            {
                var bytes = GC.GetTotalAllocatedBytes();
                watch.Restart();
                var rows = await RunAsync(driver, query.Text, query.Parameters);
                var time = watch.Elapsed.TotalMilliseconds;
                allocated = GC.GetTotalAllocatedBytes() - bytes;
                if (times.Count == 0)
                {
                    cold = time;
                    first = rows;
                }

                times.Add(time);
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query.Row,2} {query.Name,-24} {times[times.Count / 2],10:N3} ms  cold {cold,8:N1}  {allocated,12:N0} B  {first}"));
        }

        return 0;
    }

    private static async Task<string> RunAsync(EmbeddedDriver driver, string text, MapValue parameters)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(text, parameters);
        var rows = 0;
        IRecord? first = null;
        while (await cursor.FetchAsync())
        {
            first ??= cursor.Current;
            rows++;
        }

        await cursor.ConsumeAsync();
        return rows + " rows: " + (first is null ? "" : string.Join(", ", first.GraphValues.ToArray().Select(value => value.ToString())));
    }
}
