using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary>Writes values as the Query API's typed JSON: <c>{"$type": "Integer", "_value": "1"}</c>, so that no type is lost.</summary>
internal static class TypedJson
{
    /// <summary>The media type; a version may follow (<c>.v1.0</c>).</summary>
    internal const string MediaType = "application/vnd.neo4j.query";

    /// <summary>Whether a media type is that of typed JSON.</summary>
    internal static bool IsTyped(string? mediaType) => mediaType is not null && mediaType.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase);

    internal static void Write(Utf8JsonWriter writer, GraphValue value)
    {
        writer.WriteStartObject();
        writer.WriteString("$type", TypedValueText.TypeOf(value));
        writer.WritePropertyName("_value");
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Integer or ValueKind.Float:
                writer.WriteStringValue(TypedValueText.TextOf(value));
                break;
            case ValueKind.List:
                writer.WriteStartArray();
                foreach (var item in value.AsList())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap());
                break;
            case ValueKind.Node:
                WriteNode(writer, value.AsNode());
                break;
            case ValueKind.Relationship:
                WriteRelationship(writer, value.AsRelationship());
                break;
            case ValueKind.Path:
                WritePath(writer, value.AsPath());
                break;
            default:
                GraphValueJson.Write(writer, value);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, item);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, INode node)
    {
        writer.WriteStartObject();
        writer.WriteString("_element_id", node.ElementId);
        writer.WriteStartArray("_labels");
        foreach (var label in node.Labels)
        {
            writer.WriteStringValue(label);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("_properties");
        WriteMap(writer, node.PropertyMap);
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, IRelationship relationship)
    {
        writer.WriteStartObject();
        writer.WriteString("_element_id", relationship.ElementId);
        writer.WriteString("_start_node_element_id", relationship.StartNodeElementId);
        writer.WriteString("_end_node_element_id", relationship.EndNodeElementId);
        writer.WriteString("_type", relationship.Type);
        writer.WritePropertyName("_properties");
        WriteMap(writer, relationship.PropertyMap);
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, IPath path)
    {
        writer.WriteStartArray();
        Write(writer, GraphValue.FromNode(path.Start));
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            Write(writer, GraphValue.FromRelationship(path.Relationships[i]));
            Write(writer, GraphValue.FromNode(path.Nodes[i + 1]));
        }

        writer.WriteEndArray();
    }
}
