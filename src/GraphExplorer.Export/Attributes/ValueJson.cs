using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Attributes;

/// <summary>Property values as JSON: what JSON has no type for is a string.</summary>
internal static class ValueJson
{
    /// <summary>Leaves letters of every script readable, and escapes what could end a script element.</summary>
    internal static readonly JsonWriterOptions CompactOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static void Write(Utf8JsonWriter writer, GraphValue value)
    {
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
                writer.WriteNumberValue(value.AsFloat());
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
                Write(writer, value.AsMap());
                break;
            default:
                writer.WriteStringValue(ValueText.Of(value));
                break;
        }
    }

    internal static void Write(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
