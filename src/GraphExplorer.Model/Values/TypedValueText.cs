using System.Globalization;

namespace GraphExplorer.Model;

/// <summary>
/// Values that are not lists, maps or entities as a type's name and a text, as the typed JSON of Neo4j's Query API has them:
/// <c>Integer</c> and <c>1</c>, <c>Date</c> and <c>2022-02-24</c>, <c>Base64</c> and <c>AQI=</c>.
/// </summary>
public static class TypedValueText
{
    /// <summary>The name of a value's type.</summary>
    public static string TypeOf(GraphValue value) => value.Kind switch
    {
        ValueKind.Bytes => "Base64",
        ValueKind.DateTime => GraphValueText.FormatTemporal(value).EndsWith(']') ? "ZonedDateTime" : "OffsetDateTime",
        _ => value.Kind.ToString(),
    };

    /// <summary>The text of a number, string, byte array, point or temporal value. Throws <see cref="ArgumentException"/> for other kinds.</summary>
    public static string TextOf(GraphValue value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => GraphValueText.FormatFloat(value.AsFloat()),
        ValueKind.Bytes => Convert.ToBase64String(value.AsBytes()),
        ValueKind.Point => GraphValueJson.PointText(value.AsPoint()),
        _ => GraphValueText.FormatTemporal(value),
    };

    /// <summary>Reads a text as the type of that name. False when the text is malformed or the type has no such text.</summary>
    public static bool TryRead(string type, string text, out GraphValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        switch (type)
        {
            case "String":
                value = text;
                return true;
            case "Integer":
                var isInteger = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer);
                value = integer;
                return isInteger;
            case "Float":
                var isFloat = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
                value = number;
                return isFloat;
            case "Base64":
                var bytes = new byte[text.Length];
                var isBase64 = Convert.TryFromBase64String(text, bytes, out var length);
                value = GraphValue.FromBytes(bytes[..length]);
                return isBase64;
            case "Point":
                value = GraphValue.FromPoint(GraphValueJson.ReadPoint(text));
                return !value.IsNull;
            case "OffsetDateTime" or "ZonedDateTime":
                return TemporalTextReader.TryRead(ValueKind.DateTime, text, out value);
            default:
                value = default;
                return Enum.TryParse<ValueKind>(type, out var kind) && TemporalTextReader.TryRead(kind, text, out value);
        }
    }
}
