using System.Globalization;
using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Import.JsonLines;

/// <summary>The object of one line. What it should have and has not is an error that names file and line.</summary>
internal sealed class JsonLine : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };
    private readonly JsonDocument _document;
    private readonly string _path;
    private readonly long _line;

    private JsonLine(JsonDocument document, string path, long line)
    {
        _document = document;
        _path = path;
        _line = line;
        Kind = string.Empty;
    }

    /// <summary>What the line holds: <c>node</c>, <c>relationship</c> or <c>schema</c>.</summary>
    internal string Kind { get; private set; }

    private JsonElement Root => _document.RootElement;

    internal static JsonLine Parse(ReadOnlyMemory<byte> text, string path, long line)
    {
        try
        {
            var parsed = new JsonLine(JsonDocument.Parse(text, Options), path, line);
            parsed.Kind = parsed.Root.ValueKind == JsonValueKind.Object ? parsed.Text(parsed.Root, "type", "the line") : throw parsed.Error("the line is no JSON object.");
            return parsed;
        }
        catch (JsonException error)
        {
            throw ImportError.InFile(path, line, $"the line is not JSON: {error.Message}", inner: error);
        }
    }

    internal GraphException Error(string what, string? hint = null) => ImportError.InFile(_path, _line, what, hint);

    /// <summary>An id, which may be a text or a whole number; null where there is none.</summary>
    internal string? Id(string name, bool isRequired) => IdOf(Root, name, isRequired);

    /// <summary>The id of the node at an end of the relationship.</summary>
    internal string EndId(string name) => Root.TryGetProperty(name, out var end) && end.ValueKind == JsonValueKind.Object
        ? IdOf(end, "id", isRequired: true)!
        : throw Error($"the relationship has no object '{name}' with the id of a node.");

    internal IEnumerable<string> Labels()
    {
        if (!Root.TryGetProperty("labels", out var labels))
        {
            yield break;
        }

        if (labels.ValueKind != JsonValueKind.Array)
        {
            throw Error("'labels' is no array.");
        }

        foreach (var label in labels.EnumerateArray())
        {
            yield return TextOf(label, "a label");
        }
    }

    internal string RelationshipType() => Text(Root, "label", "the relationship");

    internal string Statement() => Text(Root, "statement", "the schema");

    /// <summary>The properties; those that are null are left out.</summary>
    internal IEnumerable<(string Name, GraphValue Value)> Properties()
    {
        if (!Root.TryGetProperty("properties", out var properties))
        {
            yield break;
        }

        if (properties.ValueKind != JsonValueKind.Object)
        {
            throw Error("'properties' is no object.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            var name = NameOf(property);
            if (!names.Add(name))
            {
                throw Error($"the property '{name}' occurs twice.");
            }

            var value = Value(property.Value, name);
            if (!value.IsNull)
            {
                yield return (name, value);
            }
        }
    }

    public void Dispose() => _document.Dispose();

    // Half of a surrogate pair is written \uD800, is valid JSON, and no text.
    private string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw Error("a property's name is no valid text.");
        }
    }

    private string TextOf(JsonElement element, string what)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Error($"{what} is no text.");
        }
        catch (InvalidOperationException)
        {
            throw Error($"{what} is no valid text.");
        }
    }

    private string Text(JsonElement element, string name, string what) =>
        element.TryGetProperty(name, out var text) ? TextOf(text, $"'{name}'") : throw Error($"{what} has no '{name}'.");

    private string? IdOf(JsonElement element, string name, bool isRequired)
    {
        if (!element.TryGetProperty(name, out var id))
        {
            return isRequired ? throw Error($"there is no '{name}'.") : null;
        }

        return id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : TextOf(id, $"'{name}'");
    }

    private GraphValue Value(JsonElement element, string property) => element.ValueKind switch
    {
        JsonValueKind.Null => GraphValue.Null,
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.String => TextOf(element, $"the property '{property}'"),
        JsonValueKind.Number => Number(element, property),
        JsonValueKind.Array => List(element, property),
        _ => Typed(element, property),
    };

    private GraphValue Number(JsonElement element, string property)
    {
        if (element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            return double.IsFinite(element.GetDouble()) ? element.GetDouble() : throw Error($"the property '{property}' is a number that no float of 64 bits can hold.");
        }

        return element.TryGetInt64(out var integer) ? integer : throw Error($"the property '{property}' is a number that no integer of 64 bits can hold.", "Write a float with a fraction or an exponent.");
    }

    private GraphValue List(JsonElement element, string property)
    {
        var items = new GraphValue[element.GetArrayLength()];
        var next = 0;
        foreach (var item in element.EnumerateArray())
        {
            items[next++] = Value(item, property);
        }

        if (Array.TrueForAll(items, item => item.IsNumber) && Array.Exists(items, item => item.IsFloat))
        {
            items = Array.ConvertAll(items, item => GraphValue.FromFloat(item.AsFloat()));
        }

        return Array.TrueForAll(items, item => item.Kind == items[0].Kind && item.Kind is not (ValueKind.Null or ValueKind.List or ValueKind.Bytes))
            ? GraphValue.FromList(items)
            : throw Error($"the property '{property}' is a list that no property can be.", "The items of a list are of one type, and neither null nor lists nor byte arrays.");
    }

    private GraphValue Typed(JsonElement element, string property)
    {
        if (!element.TryGetProperty("$type", out var type) || !element.TryGetProperty("_value", out var value))
        {
            throw Error($"the property '{property}' is an object, and a property cannot be a map.", "A value of a type that JSON lacks is written {\"$type\": \"Date\", \"_value\": \"2022-02-24\"}.");
        }

        var name = TextOf(type, "'$type'");
        if (name == "List" && value.ValueKind == JsonValueKind.Array)
        {
            return List(value, property);
        }

        if (name == "Boolean" && value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        return value.ValueKind == JsonValueKind.String && TypedValueText.TryRead(name, TextOf(value, $"the property '{property}'"), out var read)
            ? read
            : throw Error(
                $"the property '{property}' is no {name} that can be read.",
                "The types are Boolean, Integer, Float, String, Base64, Date, Time, LocalTime, OffsetDateTime, ZonedDateTime, LocalDateTime, Duration, Point and List.");
    }
}
