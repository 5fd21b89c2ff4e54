using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GraphExplorer.Model;

/// <summary>
/// Writes values as plain JSON, in the shapes of Neo4j's Query API: a node is <c>{elementId, labels, properties}</c>, a relationship
/// <c>{elementId, startNodeElementId, endNodeElementId, type, properties}</c>, a path the list of its nodes and relationships in order;
/// temporal values are ISO 8601 strings, points extended well-known text, bytes Base64, and the floats that JSON lacks strings.
/// </summary>
public static partial class GraphValueJson
{
    /// <summary>Writes one value. References that are not detached throw <see cref="InvalidOperationException"/>.</summary>
    public static void Write(Utf8JsonWriter writer, GraphValue value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                break;
            case ValueKind.Float when double.IsFinite(value.AsFloat()):
                WriteFloat(writer, value.AsFloat());
                break;
            case ValueKind.Float:
                writer.WriteStringValue(GraphValueText.FormatFloat(value.AsFloat()));
                break;
            case ValueKind.String:
                writer.WriteStringValue(value.AsString());
                break;
            case ValueKind.Bytes:
                writer.WriteBase64StringValue(value.AsBytes());
                break;
            case ValueKind.List:
                WriteList(writer, value.AsList());
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
            case ValueKind.Point:
                writer.WriteStringValue(PointText(value.AsPoint()));
                break;
            default:
                writer.WriteStringValue(GraphValueText.FormatTemporal(value));
                break;
        }
    }

    /// <summary>A point as extended well-known text: <c>SRID=4326;POINT (12.99 55.61)</c>.</summary>
    public static string PointText(Point point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Is3D
            ? string.Create(CultureInfo.InvariantCulture, $"SRID={point.SrId};POINT Z ({point.X:R} {point.Y:R} {point.Z:R})")
            : string.Create(CultureInfo.InvariantCulture, $"SRID={point.SrId};POINT ({point.X:R} {point.Y:R})");
    }

    /// <summary>Reads what <see cref="PointText"/> writes; null when the text is malformed or the reference system unknown.</summary>
    public static Point? ReadPoint(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = PointPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var system = int.Parse(match.Groups["system"].ValueSpan, CultureInfo.InvariantCulture);
        var height = match.Groups["z"];
        return (system, height.Success) is (4326 or 7203, false) or (4979 or 9157, true)
            && Number(match.Groups["x"]) is { } x && Number(match.Groups["y"]) is { } y && (height.Success ? Number(height) : double.NaN) is { } z
            ? new Point(system, x, y, z)
            : null;
    }

    private static double? Number(Capture text) => double.TryParse(text.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"\ASRID=(?<system>\d{4}) ?; ?POINT ?(?:Z ?)?\((?<x>[-+.\dEe]{1,30}|-?Infinity|NaN) (?<y>[-+.\dEe]{1,30}|-?Infinity|NaN)(?: (?<z>[-+.\dEe]{1,30}|-?Infinity|NaN))?\)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex PointPattern();

    private static void WriteFloat(Utf8JsonWriter writer, double value)
    {
        // A whole float keeps its fraction, so that 1.0 does not read back as an integer.
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            writer.WriteRawValue(value.ToString("0.0", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ListValue list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Span)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteStartObject();
        for (var i = 0; i < map.Count; i++)
        {
            writer.WritePropertyName(map.Shape.Names[i]);
            Write(writer, map.ValueSpan[i]);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, INode node)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", node.ElementId);
        writer.WriteStartArray("labels");
        foreach (var label in node.Labels)
        {
            writer.WriteStringValue(label);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("properties");
        WriteMap(writer, node.PropertyMap);
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, IRelationship relationship)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", relationship.ElementId);
        writer.WriteString("startNodeElementId", relationship.StartNodeElementId);
        writer.WriteString("endNodeElementId", relationship.EndNodeElementId);
        writer.WriteString("type", relationship.Type);
        writer.WritePropertyName("properties");
        WriteMap(writer, relationship.PropertyMap);
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, IPath path)
    {
        writer.WriteStartArray();
        WriteNode(writer, path.Start);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            WriteRelationship(writer, path.Relationships[i]);
            WriteNode(writer, path.Nodes[i + 1]);
        }

        writer.WriteEndArray();
    }
}
