using System.Text.Json;
using GraphExplorer.Export.Output;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>Node-link JSON, as D3's force layouts and NetworkX's <c>node_link_graph</c> read it; values keep their types.</summary>
internal sealed class NodeLinkFormat : CollectingFormat
{
    private const int FlushThreshold = 64 * 1024;

    public override string Name => "node-link";

    public override string Description => "Node-link JSON, for D3 and NetworkX";

    public override string MediaType => "application/json; charset=utf-8";

    public override string FileExtension => "json";

    public override IReadOnlyList<string> Parts => [];

    internal override async Task WriteAsync(ExportGraph graph, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(output, JsonText.Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteBoolean("directed", true);
            json.WriteBoolean("multigraph", true);
            json.WriteStartArray("nodes");
            foreach (var node in graph.Nodes)
            {
                WriteNode(json, node);
                await BreatheAsync(json, cancellationToken).ConfigureAwait(false);
            }

            json.WriteEndArray();
            json.WriteStartArray("links");
            foreach (var relationship in graph.Relationships)
            {
                WriteRelationship(json, relationship);
                await BreatheAsync(json, cancellationToken).ConfigureAwait(false);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void WriteNode(Utf8JsonWriter json, ExportNode node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("label", node.Name);
        json.WriteStartArray("labels");
        foreach (var label in node.Labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WritePropertyName("properties");
        GraphValueJson.Write(json, GraphValue.FromMap(node.Properties));
        json.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter json, ExportRelationship relationship)
    {
        json.WriteStartObject();
        json.WriteString("id", relationship.Id);
        json.WriteString("source", relationship.Source.Id);
        json.WriteString("target", relationship.Target.Id);
        json.WriteString("type", relationship.Type);
        json.WritePropertyName("properties");
        GraphValueJson.Write(json, GraphValue.FromMap(relationship.Properties));
        json.WriteEndObject();
    }

    private static Task BreatheAsync(Utf8JsonWriter json, CancellationToken cancellationToken)
        => json.BytesPending >= FlushThreshold ? json.FlushAsync(cancellationToken) : Task.CompletedTask;
}
