using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GraphExplorer.Actors;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary>
/// <c>disk [FOLDER]</c>: durable commits beside raw appends, bulk load, start-up and file sizes on the disk of a folder (by default where data
/// files are), and LadybugDB beside them. It needs a few gigabytes for a while.
/// </summary>
internal static class DiskMeasurement
{
    private const string Benchmarks = "GraphExplorer.Benchmarks.dll";
    private const int Openings = 3;

    internal static async Task<int> RunAsync(string[] args)
    {
        var parent = args is [var path] ? path : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        var folder = Directory.CreateDirectory(Path.Combine(parent, "graphexplorer-disk-" + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            var events = EventGraph.IcewsFolder is null ? null : EventGraph.Make("icews18");
            var ladybug = events is null ? null : await LadybugMeasurement.RunAsync(folder, events);
            await CommitsAsync(folder, ladybug);
            await OpenAsync("built-in graph", await FillAsync(folder), 151);
            if (events is not null)
            {
                await EventsAsync(folder, events, ladybug);
            }

            foreach (var edges in (int[])[1_000_000, 5_000_000])
            {
                var file = await LoadAsync(folder, edges.ToString(CultureInfo.InvariantCulture), edges, "random events");
                await OpenAsync(string.Create(CultureInfo.InvariantCulture, $"{edges:N0} random events"), file, edges);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary><c>disk-commits FOLDER</c>: the commits alone; their files stay.</summary>
    internal static async Task<int> RunCommitsAsync(string folder)
    {
        await CommitsAsync(folder, null);
        return 0;
    }

    private static async Task CommitsAsync(string folder, LadybugResult? ladybug)
    {
        var (raw, commits, together) = await CommitMeasurement.RunAsync(folder);
        Report("raw append and fdatasync of 128 bytes", $"p10 {raw.P10:0.000} ms, median {raw.Median:0.000} ms, p99 {raw.P99:0.00} ms, {raw.PerSecond:N0}/s");
        Report("durable transaction of one edge", $"p10 {commits.P10:0.000} ms, median {commits.Median:0.000} ms, p99 {commits.P99:0.00} ms, {commits.PerSecond:N0}/s: {commits.P10 / raw.P10:0.00} and {commits.Median / raw.Median:0.00} times the raw append");
        Report(string.Create(CultureInfo.InvariantCulture, $"the same from {CommitMeasurement.Writers} sessions at once"), $"{together:N0}/s");
        if (ladybug is not null)
        {
            Report("one after the other in LadybugDB", $"p10 {ladybug.P10:0.000} ms, median {ladybug.Median:0.000} ms, p99 {ladybug.P99:0.00} ms: {ladybug.P10 / ladybug.RawP10:0.00} and {ladybug.Median / ladybug.Raw:0.00} times the raw appends between");
        }
    }

    private static async Task<string> FillAsync(string folder)
    {
        var file = Path.Combine(folder, "built-in.db");
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = file });
        await GraphSeeder.RunAsync(driver, GraphScripts.BuiltIn, CancellationToken.None);
        return file;
    }

    private static async Task EventsAsync(string folder, EventGraph events, LadybugResult? ladybug)
    {
        var count = events.Events.Count;
        var loaded = await LoadAsync(folder, "icews18", count, "ICEWS18");
        await OpenAsync(string.Create(CultureInfo.InvariantCulture, $"ICEWS18, {count:N0} edges"), loaded, count);
        var (nodes, relationships, imported) = (Path.Combine(folder, "nodes.csv"), Path.Combine(folder, "relationships.csv"), Path.Combine(folder, "imported.db"));
        events.WriteForImport(nodes, relationships);
        var watch = Stopwatch.StartNew();
        await ChildProcess.RunAssemblyAsync("graphexplorer.dll", "import", "csv", "--nodes", nodes, "--relationships", relationships, "--data", imported, "--seed", "none");
        Report("'import csv' of ICEWS18, the whole process", $"{watch.Elapsed.TotalSeconds:0.00} s, {count / watch.Elapsed.TotalSeconds:N0} edges/s");
        if (ladybug is not null)
        {
            Report("COPY of the same rows in LadybugDB", $"{ladybug.Copy / 1000:0.00} s, {count * 1000 / ladybug.Copy:N0} edges/s; opens in {ladybug.Open:0} ms (reads later); {ladybug.Bytes / (double)count:0.0} bytes an edge");
        }
    }

    private static async Task<string> LoadAsync(string folder, string what, int edges, string name)
    {
        var file = Path.Combine(folder, what + ".db");
        var seconds = double.Parse(await ChildProcess.RunAssemblyAsync(Benchmarks, "disk-load", file, what), CultureInfo.InvariantCulture);
        Report(string.Create(CultureInfo.InvariantCulture, $"bulk load of {edges:N0} edges ({name})"), $"{seconds:0.00} s, {edges / seconds:N0} edges/s");
        return file;
    }

    private static async Task OpenAsync(string what, string file, int edges)
    {
        var results = new List<OpenResult>();
        var processes = new List<double>();
        for (var i = 0; i < Openings; i++)
        {
            var watch = Stopwatch.StartNew();
            results.Add(JsonSerializer.Deserialize<OpenResult>(await ChildProcess.RunAssemblyAsync(Benchmarks, "disk-open", file))!);
            processes.Add(watch.Elapsed.TotalSeconds);
        }

        var result = results.OrderBy(opened => opened.Seconds).ElementAt(Openings / 2);
        processes.Sort();
        Report($"start-up, {what}", $"{result.Seconds:0.00} s (whole process {processes[Openings / 2]:0.00} s); live objects {MiB(result.Managed)}, resident {MiB(result.Resident)}, at most {MiB(result.PeakResident)}");
        var bytes = new FileInfo(file).Length;
        Report($"file, {what}", $"{MiB(bytes)}, {bytes / (double)edges:0.0} bytes an edge");
    }

    private static string MiB(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB");

    private static void Report(string what, FormattableString value) => Console.WriteLine($"{what,-52} {FormattableString.Invariant(value)}");
}
