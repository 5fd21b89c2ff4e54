using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Benchmarks.Disk;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>The same questions to LadybugDB in Node.js, in process on a file.</summary>
internal static class EventLadybug
{
    private const string Script = "events-ladybug.mjs";

    /// <summary>What LadybugDB took; null, with the reason told, where it cannot be had.</summary>
    internal static async Task<LadybugEvents?> RunAsync(EventOptions options, EventFiles files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, "ladybug")).FullName;
        var task = Path.Combine(folder, "task.json");
        await File.WriteAllTextAsync(task, Describe(options, files, folder).ToJsonString());
        try
        {
            var home = options.Ladybug ?? await LadybugInstallation.MakeAsync(folder);
            var script = await LadybugInstallation.WriteAsync(Script, folder);
            var output = await ChildProcess.RunAsync("node", home, script, task);
            return JsonSerializer.Deserialize<LadybugEvents>(output, JsonSerializerOptions.Web);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            await Console.Error.WriteLineAsync($"LadybugDB is left out: {error.Message}");
            return null;
        }
    }

    private static JsonObject Describe(EventOptions options, EventFiles files, string folder) => new()
    {
        ["database"] = Path.Combine(folder, "database"),
        ["actors"] = files.Actors,
        ["types"] = new JsonObject(files.Types.Select(type => KeyValuePair.Create(type, (JsonNode?)files.TypeFile(type)))),
        ["rows"] = files.Rows,
        ["seconds"] = options.Seconds,
        ["limit"] = EventOptions.Limit.TotalSeconds,
        ["commits"] = options.Wants(13),
        ["write"] = EventQueries.Write,
        ["queries"] = new JsonArray([.. EventQueries.Main.Where(query => options.Wants(query.Row) && query.Ladybug is not null).Select(Describe)]),
    };

    private static JsonNode Describe(EventQuery query) => new JsonObject
    {
        ["id"] = query.Id,
        ["text"] = query.Ladybug,
        ["parameters"] = new JsonObject(query.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, Node(parameter.Value)))),
        ["ordered"] = query.Text.Contains("ORDER BY", StringComparison.Ordinal),
    };

    private static JsonNode? Node(GraphValue value) =>
        value.IsString ? value.AsString() : value.IsInteger ? value.AsInteger() : throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A parameter of the kind {value.Kind}."));
}
