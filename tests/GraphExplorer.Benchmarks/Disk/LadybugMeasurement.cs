using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary>The same with LadybugDB in Node.js, where npm can install it.</summary>
internal static class LadybugMeasurement
{
    private const string Version = "0.19.1";
    private const string Script = "ladybug.mjs";

    /// <summary>What LadybugDB takes for the graph; null, with the reason told, where it cannot be had.</summary>
    internal static async Task<LadybugResult?> RunAsync(string folder, EventGraph graph)
    {
        var home = Directory.CreateDirectory(Path.Combine(folder, "ladybug")).FullName;
        var (nodes, relationships, databases) = (Path.Combine(home, "nodes.csv"), Path.Combine(home, "relationships.csv"), Directory.CreateDirectory(Path.Combine(home, "databases")).FullName);
        graph.WriteForCopy(nodes, relationships);
        await WriteScriptAsync(Path.Combine(home, Script));
        await File.WriteAllTextAsync(Path.Combine(home, "package.json"), "{\"private\": true}");
        try
        {
            await ChildProcess.RunAsync("npm", home, "install", "--no-audit", "--no-fund", "@ladybugdb/core@" + Version, "@ladybugdb/core-linux-x64@" + Version);
            var output = await ChildProcess.RunAsync("node", home, Script, databases, nodes, relationships, CommitMeasurement.Count.ToString(CultureInfo.InvariantCulture));
            return JsonSerializer.Deserialize<LadybugResult>(output, JsonSerializerOptions.Web);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            await Console.Error.WriteLineAsync($"LadybugDB is left out: {error.Message}");
            return null;
        }
    }

    private static async Task WriteScriptAsync(string path)
    {
        await using var script = typeof(LadybugMeasurement).Assembly.GetManifestResourceStream(Script)!;
        await using var file = File.Create(path);
        await script.CopyToAsync(file);
    }
}
