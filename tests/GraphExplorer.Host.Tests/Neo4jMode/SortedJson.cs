using System.Text.Json.Nodes;

namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>A JSON text with the items of its lists in one order, for answers whose order is the database's own affair.</summary>
internal static class SortedJson
{
    internal static string Of(string json) => Sorted(JsonNode.Parse(json))?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(Sorted).OrderBy(item => item?.ToJsonString() ?? "null", StringComparer.Ordinal)]),
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        _ => node?.DeepClone(),
    };
}
