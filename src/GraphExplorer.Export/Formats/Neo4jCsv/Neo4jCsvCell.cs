using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats.Neo4jCsv;

/// <summary>Values as cells of a typed column, as the Neo4j operations manual has them ("Neo4j Admin import", "CSV header format").</summary>
internal static class Neo4jCsvCell
{
    /// <summary>The type of byte arrays, which are no lists.</summary>
    internal const string ByteArray = "byte[]";

    /// <summary>The type of the column for a value. An empty list has none of its own.</summary>
    internal static string TypeOf(GraphValue value) => value.Kind switch
    {
        ValueKind.Integer => "long",
        ValueKind.Float => "double",
        ValueKind.Bytes => ByteArray,
        ValueKind.List => TypeOf(value.AsList()[0]) + "[]",
        ValueKind.Boolean or ValueKind.String or ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime
            or ValueKind.Duration or ValueKind.Point => value.Kind.ToString().ToLowerInvariant(),
        _ => throw new ArgumentException($"A {value.Kind} is no property value.", nameof(value)),
    };

    /// <summary>The text of the cell.</summary>
    internal static string Of(GraphValue value, char arrayDelimiter) => value.Kind switch
    {
        ValueKind.Bytes => string.Join(arrayDelimiter, value.AsBytes().Select(item => ((sbyte)item).ToString(CultureInfo.InvariantCulture))),
        ValueKind.List => string.Join(arrayDelimiter, value.AsList().Select(item => Of(item, arrayDelimiter))),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Point => Point(value.AsPoint()),
        _ => TypedValueText.TextOf(value),
    };

    private static string Point(Point point)
    {
        var height = point.Is3D ? $", z: {GraphValueText.FormatFloat(point.Z)}" : string.Empty;
        var system = point.SrId switch
        {
            4326 => "wgs-84",
            4979 => "wgs-84-3d",
            9157 => "cartesian-3d",
            _ => "cartesian",
        };
        return $"{{crs: {system}, x: {GraphValueText.FormatFloat(point.X)}, y: {GraphValueText.FormatFloat(point.Y)}{height}}}";
    }
}
