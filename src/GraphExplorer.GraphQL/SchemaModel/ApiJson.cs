using System.Text.Json;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A scalar that the type definitions declare: any value, as JSON.</summary>
internal sealed class ApiJson(string name, string? description) : ApiLeaf(name, description)
{
    /// <inheritdoc/>
    internal override bool TryRead(JsonElement json, out GraphValue value)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number when json.TryGetInt64(out var whole) => whole,
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.True => GraphValue.True,
            JsonValueKind.False => GraphValue.False,
            JsonValueKind.Array => GraphValue.FromList(ListValue.From(json.EnumerateArray().Select(item => TryRead(item, out var read) ? read : default))),
            JsonValueKind.Object => GraphValue.FromMap(MapValue.From(json.EnumerateObject().Select(entry =>
                KeyValuePair.Create(entry.Name, TryRead(entry.Value, out var read) ? read : default)))),
            _ => default,
        };
        return true;
    }

    /// <inheritdoc/>
    internal override bool TryRead(GraphQLValue literal, out GraphValue value)
    {
        var understood = true;
        value = Read(literal, ref understood);
        return understood;
    }

    /// <inheritdoc/>
    internal override bool TryWrite(Utf8JsonWriter writer, GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                return true;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                return true;
            case ValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                return true;
            case ValueKind.Float when double.IsFinite(value.AsFloat()):
                writer.WriteNumberValue(value.AsFloat());
                return true;
            case ValueKind.String:
                writer.WriteStringValue(value.AsString());
                return true;
            case ValueKind.List:
                writer.WriteStartArray();
                foreach (var item in value.AsList().Span)
                {
                    WriteOrNull(writer, item);
                }

                writer.WriteEndArray();
                return true;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap());
                return true;
            case ValueKind.Node when !value.IsNodeReference:
                WriteMap(writer, value.AsNode().PropertyMap);
                return true;
            case ValueKind.Relationship when !value.IsRelationshipReference:
                WriteMap(writer, value.AsRelationship().PropertyMap);
                return true;
            case ValueKind.Date or ValueKind.Time or ValueKind.LocalTime or ValueKind.DateTime or ValueKind.LocalDateTime or ValueKind.Duration:
                writer.WriteStringValue(GraphValueText.FormatTemporal(value));
                return true;
            default:
                return false;
        }
    }

    private void WriteMap(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteStartObject();
        for (var i = 0; i < map.Count; i++)
        {
            writer.WritePropertyName(map.Shape.Names[i]);
            WriteOrNull(writer, map.ValueSpan[i]);
        }

        writer.WriteEndObject();
    }

    private void WriteOrNull(Utf8JsonWriter writer, GraphValue value)
    {
        if (!TryWrite(writer, value))
        {
            writer.WriteNullValue();
        }
    }

    private static GraphValue Read(GraphQLValue literal, ref bool understood)
    {
        switch (literal)
        {
            case GraphQLNullValue:
                return default;
            case GraphQLStringValue text:
                return text.Value.ToString();
            case GraphQLEnumValue name:
                return name.Name.StringValue;
            case GraphQLBooleanValue boolean:
                return boolean.BoolValue;
            case GraphQLIntValue number when long.TryParse(number.Value, System.Globalization.CultureInfo.InvariantCulture, out var whole):
                return whole;
            case GraphQLFloatValue number:
                return double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture);
            case GraphQLListValue list:
                var items = new List<GraphValue>();
                foreach (var item in list.Values ?? [])
                {
                    items.Add(Read(item, ref understood));
                }

                return GraphValue.FromList(ListValue.From(items));
            case GraphQLObjectValue map:
                var entries = new List<KeyValuePair<string, GraphValue>>();
                foreach (var field in map.Fields ?? [])
                {
                    entries.Add(KeyValuePair.Create(field.Name.StringValue, Read(field.Value, ref understood)));
                }

                return GraphValue.FromMap(MapValue.From(entries));
            default:
                understood = false;
                return default;
        }
    }
}
