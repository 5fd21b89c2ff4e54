using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Attributes;

/// <summary>Property values as the text of a cell: strings as they are, lists as JSON, dates and times in ISO 8601.</summary>
internal static class ValueText
{
    internal static string Of(GraphValue value) => value.Kind switch
    {
        ValueKind.Null => string.Empty,
        ValueKind.String => value.AsString(),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => GraphValueText.FormatFloat(value.AsFloat()),
        ValueKind.List or ValueKind.Map => Json(value),
        ValueKind.Bytes => Convert.ToBase64String(value.AsBytes()),
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime
            or ValueKind.Duration => GraphValueText.FormatTemporal(value),
        _ => GraphValueText.Format(value),
    };

    internal static string Json(GraphValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ValueJson.CompactOptions))
        {
            ValueJson.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    internal static string Json(IReadOnlyList<string> texts)
        => Json(GraphValue.FromList(ListValue.From(texts.Select(GraphValue.FromString))));
}
