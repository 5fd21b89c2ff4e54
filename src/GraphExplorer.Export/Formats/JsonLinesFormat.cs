using System.Globalization;
using System.Text.Json;
using GraphExplorer.Export.Output;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// JSON Lines: an object a line, nodes first, then relationships, then the statements of the schema. Nothing is lost: a value that plain
/// JSON cannot say is <c>{"$type": "Date", "_value": "2022-02-24"}</c>, as in the typed JSON of Neo4j's Query API; all others are plain.
/// </summary>
internal sealed class JsonLinesFormat : IExportFormat
{
    /// <summary>The integers beyond it are typed: readers that know floats only would change them.</summary>
    private const long LargestPlainInteger = (1L << 53) - 1;

    public string Name => "jsonl";

    public string Description => "JSON Lines, with which nothing is lost; 'import jsonl' reads it";

    public string MediaType => "application/jsonl; charset=utf-8";

    public string FileExtension => "jsonl";

    public IReadOnlyList<string> Parts => [];

    public async Task WriteAsync(IGraphSource graph, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ExportParts.Check(this, options);
        using var buffer = new BufferedOutput(output);
        var json = new Utf8JsonWriter(buffer.Buffer, JsonText.Options);
        await using var disposal = json.ConfigureAwait(false);
        await foreach (var node in graph.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
        {
            WriteNode(json, node);
            await EndLineAsync(json, buffer, cancellationToken).ConfigureAwait(false);
        }

        await foreach (var relationship in graph.ReadRelationshipsAsync(cancellationToken).ConfigureAwait(false))
        {
            WriteRelationship(json, relationship);
            await EndLineAsync(json, buffer, cancellationToken).ConfigureAwait(false);
        }

        foreach (var statement in await graph.ReadSchemaAsync(cancellationToken).ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("type", "schema");
            json.WriteString("statement", WellFormedText.Check(statement));
            json.WriteEndObject();
            await EndLineAsync(json, buffer, cancellationToken).ConfigureAwait(false);
        }

        await buffer.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    private static ValueTask EndLineAsync(Utf8JsonWriter json, BufferedOutput buffer, CancellationToken cancellationToken)
    {
        json.Flush();
        json.Reset();
        buffer.Buffer.WriteByte((byte)'\n');
        return buffer.IsFull ? buffer.DrainAsync(cancellationToken) : default;
    }

    private static void WriteNode(Utf8JsonWriter json, INode node)
    {
        json.WriteStartObject();
        json.WriteString("type", "node");
        WriteId(json, "id", node.Id);
        json.WriteStartArray("labels");
        foreach (var label in node.Labels)
        {
            json.WriteStringValue(WellFormedText.Check(label));
        }

        json.WriteEndArray();
        WriteProperties(json, node.PropertyMap);
        json.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter json, IRelationship relationship)
    {
        json.WriteStartObject();
        json.WriteString("type", "relationship");
        WriteId(json, "id", relationship.Id);
        json.WriteString("label", WellFormedText.Check(relationship.Type));
        WriteEnd(json, "start", relationship.StartNodeId);
        WriteEnd(json, "end", relationship.EndNodeId);
        WriteProperties(json, relationship.PropertyMap);
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, long id)
    {
        json.WriteStartObject(name);
        WriteId(json, "id", id);
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, string name, long id) => json.WriteString(name, id.ToString(CultureInfo.InvariantCulture));

    private static void WriteProperties(Utf8JsonWriter json, MapValue properties)
    {
        json.WriteStartObject("properties");
        foreach (var (key, value) in properties)
        {
            json.WritePropertyName(WellFormedText.Check(key));
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                json.WriteStringValue(WellFormedText.Check(value.AsString()));
                break;
            case ValueKind.Boolean:
                json.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Integer when value.AsInteger() is >= -LargestPlainInteger and <= LargestPlainInteger and var integer:
                json.WriteNumberValue(integer);
                break;
            case ValueKind.Float when double.IsFinite(value.AsFloat()):
                // Always with a fraction, by which a reader tells it from an integer.
                json.WriteRawValue(GraphValueText.FormatFloat(value.AsFloat()), skipInputValidation: true);
                break;
            case ValueKind.List:
                json.WriteStartArray();
                foreach (var item in value.AsList())
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject();
                json.WriteString("$type", TypedValueText.TypeOf(value));
                json.WriteString("_value", TypedValueText.TextOf(value));
                json.WriteEndObject();
                break;
        }
    }
}
