using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary>Reads the Query API's typed JSON, what <see cref="TypedJson"/> writes; nodes, relationships and paths are no parameters.</summary>
internal static class TypedJsonReader
{
    /// <summary>The map of an object of typed values. Throws <see cref="GraphException"/> (Request.Invalid) that names the place.</summary>
    internal static MapValue ReadMap(JsonElement element, string place) =>
        MapValue.From(element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value, $"{place}.{property.Name}"))));

    private static GraphValue Read(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("$type", out var type)
            || type.ValueKind != JsonValueKind.String
            || !element.TryGetProperty("_value", out var value))
        {
            throw new GraphException(
                Model.StatusCodes.InvalidRequest,
                $"The value at {place} is not typed.",
                hint: "Write it as {\"$type\": \"Integer\", \"_value\": \"1\"}, or send plain JSON as application/json.");
        }

        var name = type.GetString()!;
        return name switch
        {
            "Null" => GraphValue.Null,
            "Boolean" when value.ValueKind is JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            "List" when value.ValueKind == JsonValueKind.Array => GraphValue.FromList([.. value.EnumerateArray().Select((item, i) => Read(item, $"{place}[{i}]"))]),
            "Map" when value.ValueKind == JsonValueKind.Object => GraphValue.FromMap(ReadMap(value, place)),
            _ when value.ValueKind == JsonValueKind.String && TypedValueText.TryRead(name, value.GetString()!, out var read) => read,
            _ => throw new GraphException(
                Model.StatusCodes.InvalidRequest,
                $"The value at {place} is no {name} that can be read.",
                hint: "The types are Null, Boolean, Integer, Float, String, Base64, Date, Time, LocalTime, OffsetDateTime, ZonedDateTime, LocalDateTime, Duration, Point, List and Map."),
        };
    }
}
