using System.Diagnostics;
using System.Text.Json;
using GraphExplorer.Benchmarks.Disk;
using GraphExplorer.Bolt.Client;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>Measures in process, over Bolt and beside LadybugDB, one after the other on the same machine, and prints the tables.</summary>
internal static class EventTables
{
    private const string Benchmarks = "GraphExplorer.Benchmarks.dll";

    internal static async Task<int> RunAsync(EventOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, "graphexplorer-events-" + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            options = options with { Folder = folder };
            var engine = await EngineAsync(options);
            var oneYear = options.Years == 1 ? null : await EngineAsync(options.OneYear());
            var bolt = await BoltAsync(options);
            var files = new EventFiles(Directory.CreateDirectory(Path.Combine(folder, "csv")).FullName);
            files.Write(PoliticalEvents.Read(options.Years));
            var import = options.Wants(16) ? await ImportAsync(files, folder) : 0;
            var ladybug = options.HasLadybug ? await EventLadybug.RunAsync(options, files) : null;
            new EventReport(options, Console.Out).Write(engine, oneYear, bolt, ladybug, files.Rows / import);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<EngineResult> EngineAsync(EventOptions options)
    {
        var output = await ChildProcess.RunAssemblyAsync(Benchmarks, ["events-engine", .. options.ToArguments()]);
        File.Delete(Path.Combine(options.Folder, "engine.db"));
        return JsonSerializer.Deserialize<EngineResult>(output)!;
    }

    private static async Task<BoltResult> BoltAsync(EventOptions options)
    {
        await using var server = await EventServer.StartAsync(options);
        await using var driver = BoltDriver.Create(server.Description.Address.ToString(), AuthToken.None);
        var measurement = new QueryMeasurement(driver, options.Time, EventOptions.Limit);
        var queries = new Dictionary<string, QueryTimes>(StringComparer.Ordinal);
        foreach (var query in EventQueries.All.Where(query => options.Wants(query.Row) && (!query.IsPhrasing || query.Row == 14)))
        {
            await Console.Error.WriteLineAsync($"over Bolt: {query.Id}");
            queries.Add(query.Id, await measurement.MeasureAsync(query));
        }

        var afterwards = server.Resident;
        var commits = options.Wants(13) ? await EventProcess.CommitAsync(driver, server.Description.Actors) : null;
        return new BoltResult(server.Description.Resident, afterwards, commits, queries);
    }

    private static async Task<double> ImportAsync(EventFiles files, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        await ChildProcess.RunAssemblyAsync("graphexplorer.dll", "import", "csv", "--nodes", files.Nodes, "--relationships", files.Relationships, "--data", Path.Combine(folder, "imported.db"), "--seed", "none");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
