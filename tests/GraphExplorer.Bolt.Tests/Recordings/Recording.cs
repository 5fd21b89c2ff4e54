using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphExplorer.Bolt.Tests.Recordings;

/// <summary>A conversation between the official JavaScript driver and a Neo4j server, and what the driver made of it.</summary>
internal sealed record Recording(string Name, JsonNode? Outcome, IReadOnlyList<RecordedMessage> Conversation)
{
    internal const string NotThere = "The folder neo4j-recordings is not beside the repository (GRAPHEXPLORER_SHARED names another).";

    internal static IReadOnlyList<string> Names { get; } = Folder() is { } folder
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)]
        : [];

    internal static Recording Read(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder()!, name + ".json")))!;
        return new Recording(name, json["outcome"], [.. json["conversation"]!.AsArray().Select(message => new RecordedMessage(
            (string)message!["from"]! == "server",
            (string)message["kind"]! == "handshake",
            Convert.FromHexString((string)message["hex"]!)))]);
    }

    internal IEnumerable<byte[]> FromServer => Conversation.Where(message => message is { IsFromServer: true, IsHandshake: false }).Select(message => message.Bytes);

    internal IEnumerable<byte[]> FromClient => Conversation.Where(message => message is { IsFromServer: false, IsHandshake: false }).Select(message => message.Bytes);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Conversation.Count})");

    private static string? Folder()
    {
        var root = Environment.GetEnvironmentVariable("GRAPHEXPLORER_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            root = File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")) ? Path.Combine(folder.FullName, "..", "shared") : null;
        }

        var recordings = root is null ? null : Path.GetFullPath(Path.Combine(root, "neo4j-recordings"));
        return Directory.Exists(recordings) ? recordings : null;
    }
}
