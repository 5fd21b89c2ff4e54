using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary>The same with LadybugDB in Node.js, where npm can install it.</summary>
internal static class LadybugMeasurement
{
    private const string Script = "ladybug.mjs";

    /// <summary>What LadybugDB takes for the graph; null, with the reason told, where it cannot be had.</summary>
    internal static async Task<LadybugResult?> RunAsync(string folder, EventGraph graph)
    {
        var home = Directory.CreateDirectory(Path.Combine(folder, "ladybug")).FullName;
        var (nodes, relationships, databases) = (Path.Combine(home, "nodes.csv"), Path.Combine(home, "relationships.csv"), Directory.CreateDirectory(Path.Combine(home, "databases")).FullName);
        graph.WriteForCopy(nodes, relationships);
        try
        {
            await LadybugInstallation.MakeAsync(home);
            var output = await ChildProcess.RunAsync("node", home, await LadybugInstallation.WriteAsync(Script, home), databases, nodes, relationships, CommitMeasurement.Count.ToString(CultureInfo.InvariantCulture));
            return JsonSerializer.Deserialize<LadybugResult>(output, JsonSerializerOptions.Web);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            await Console.Error.WriteLineAsync($"LadybugDB is left out: {error.Message}");
            return null;
        }
    }
}
