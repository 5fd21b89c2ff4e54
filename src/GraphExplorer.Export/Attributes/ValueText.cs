using System.Globalization;
using GraphExplorer.Export.Output;
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
        ValueKind.Bytes => Convert.ToBase64String(value.AsBytes()),
        ValueKind.Point => GraphValueJson.PointText(value.AsPoint()),
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime
            or ValueKind.Duration => GraphValueText.FormatTemporal(value),
        _ => JsonText.Of(value),
    };
}
