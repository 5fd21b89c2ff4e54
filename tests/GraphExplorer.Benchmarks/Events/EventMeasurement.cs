using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Benchmarks.Events;

/// <summary><c>events YEARS [ROWS]</c>: the queries in this process alone, with all their phrasings, line by line.</summary>
internal static class EventMeasurement
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    internal static async Task<int> RunAsync(int years, IReadOnlySet<int>? rows, TimeSpan time)
    {
        var before = GC.GetTotalMemory(true);
        await using var driver = EmbeddedDriver.Open();
        var (seconds, loaded, count) = await LoadAsync(driver, years);
        var managed = GC.GetTotalMemory(true) - before;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {loaded / seconds:N0} rows/s; {managed / (double)count:N1} bytes a relationship; resident {process.WorkingSet64 >> 20} MiB"));
        var measurement = new QueryMeasurement(driver, time, Limit);
        var answers = new Dictionary<string, QueryAnswer>(StringComparer.Ordinal);
        foreach (var query in EventQueries.All.Where(query => rows is null || rows.Contains(query.Row)))
        {
            var times = await measurement.MeasureAsync(query);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(query.IsPhrasing ? "  ." : $"{query.Row,3}")} {query.Name,-34} {Describe(query, times, answers)}"));
        }

        return 0;
    }

    /// <summary>Loads the graph by program; the time is that of the loading alone.</summary>
    internal static async Task<(double Seconds, int Rows, int Relationships)> LoadAsync(EmbeddedDriver driver, int years)
    {
        var graph = PoliticalEvents.Read(years);
        foreach (var text in (string[])["CREATE CONSTRAINT FOR (a:Actor) REQUIRE a.id IS UNIQUE", "CREATE INDEX FOR (a:Actor) ON (a.name)"])
        {
            await using var session = driver.AsyncSession();
            var cursor = await session.RunAsync(text);
            await cursor.ConsumeAsync();
        }

        var watch = Stopwatch.StartNew();
        graph.Load(driver);
        return (watch.Elapsed.TotalSeconds, graph.Rows, graph.Events.Count);
    }

    private static string Describe(EventQuery query, QueryTimes times, Dictionary<string, QueryAnswer> answers)
    {
        if (times.Answer is not { } answer)
        {
            return times.Error!;
        }

        var first = answers.TryAdd(query.Answer ?? query.Id, answer) ? answer : answers[query.Answer ?? query.Id];
        var verdict = first.Agrees(answer) ? string.Empty : "OTHER ANSWER ";
        return string.Create(CultureInfo.InvariantCulture, $"{times.Median,10:N3} ms  least {times.Least,9:N3}  p90 {times.P90,9:N3}  processor {times.Processor,9:N3}  cold {times.Cold,8:N1}  {times.Allocated,12:N0} B  {verdict}{answer.Rows} rows: {answer.First}");
    }
}
