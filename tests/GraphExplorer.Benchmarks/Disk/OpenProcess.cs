using System.Diagnostics;
using System.Text.Json;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary><c>disk-open FILE</c>: opens a file in a process of its own, and prints what that took.</summary>
internal static class OpenProcess
{
    internal static async Task<int> RunAsync(string file)
    {
        var watch = Stopwatch.StartNew();
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = file });
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        process.Refresh();
        Console.WriteLine(JsonSerializer.Serialize(new OpenResult(watch.Elapsed.TotalSeconds, managed, process.WorkingSet64, peak)));
        return 0;
    }
}
