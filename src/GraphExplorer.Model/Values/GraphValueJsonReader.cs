using System.Text.Json;

namespace GraphExplorer.Model;

/// <summary>Reads plain JSON as Cypher values: numbers without fraction or exponent are integers, all others floats.</summary>
public static class GraphValueJsonReader
{
    /// <summary>
    /// The value of a JSON element. Throws <see cref="GraphException"/> (Request.Invalid) for a number that neither an integer of 64 bits nor
    /// a float can hold, naming its place.
    /// </summary>
    public static GraphValue Read(JsonElement element, string place = "$") => element.ValueKind switch
    {
        JsonValueKind.True => GraphValue.True,
        JsonValueKind.False => GraphValue.False,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element, place),
        JsonValueKind.Array => ReadList(element, place),
        JsonValueKind.Object => GraphValue.FromMap(ReadMap(element, place)),
        _ => GraphValue.Null,
    };

    /// <summary>The map of a JSON object; of a repeated key the last value counts.</summary>
    public static MapValue ReadMap(JsonElement element, string place = "$") =>
        MapValue.From(element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value, $"{place}.{property.Name}"))));

    private static GraphValue ReadList(JsonElement element, string place)
    {
        var items = new GraphValue[element.GetArrayLength()];
        var i = 0;
        foreach (var item in element.EnumerateArray())
        {
            items[i] = Read(item, $"{place}[{i}]");
            i++;
        }

        return GraphValue.FromList(items);
    }

    private static GraphValue ReadNumber(JsonElement element, string place)
    {
        if (element.TryGetInt64(out var integer))
        {
            return integer;
        }

        var text = element.GetRawText();
        var whole = text.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
        return !whole && element.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new GraphException(
                StatusCodes.InvalidRequest,
                $"The number {text} at {place} is outside what a 64-bit integer or a double can hold.",
                hint: "Send it as a string, or as a float such as 1e30.");
    }
}
