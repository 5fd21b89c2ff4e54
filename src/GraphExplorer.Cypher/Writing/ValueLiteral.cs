using System.Globalization;
using System.Text;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Cypher.Writing;

/// <summary>
/// Writes property values as expressions that evaluate to equal values, on Neo4j as well as here. A byte array, for which Cypher has no
/// expression, becomes the list of its bytes as integers.
/// </summary>
public static class ValueLiteral
{
    /// <summary>The expression of a value. Throws <see cref="ArgumentException"/> for nodes, relationships and paths.</summary>
    public static string Write(GraphValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Appends the expression of a value. Throws <see cref="ArgumentException"/> for nodes, relationships and paths.</summary>
    public static void Append(StringBuilder text, GraphValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.Boolean:
                text.Append(value.AsBoolean() ? "true" : "false");
                break;
            case ValueKind.Integer:
                text.Append(ValueText.Integer(value.AsInteger()));
                break;
            case ValueKind.Float:
                text.Append(Float(value.AsFloat()));
                break;
            case ValueKind.String:
                text.Append(ValueText.Quote(value.AsString()));
                break;
            case ValueKind.Bytes:
                text.Append('[').AppendJoin(", ", value.AsBytes()).Append(']');
                break;
            case ValueKind.List:
                AppendList(text, value.AsList());
                break;
            case ValueKind.Map:
                AppendMap(text, value.AsMap());
                break;
            case ValueKind.Date or ValueKind.LocalTime or ValueKind.LocalDateTime:
                text.Append(CultureInfo.InvariantCulture, $"{value.Kind.ToString().ToLowerInvariant()}('{GraphValueText.FormatTemporal(value)}')");
                break;
            case ValueKind.Time:
                text.Append(Time(value));
                break;
            case ValueKind.DateTime:
                text.Append(DateTime(value));
                break;
            case ValueKind.Duration:
                AppendDuration(text, value.AsDuration());
                break;
            case ValueKind.Point:
                AppendPoint(text, value.AsPoint());
                break;
            default:
                throw new ArgumentException($"A {value.Kind} is no property value.", nameof(value));
        }
    }

    // Neo4j takes -x for 0 - x, which makes 0.0 of -0.0.
    private static string Float(double value) => value == 0 && double.IsNegative(value) ? "toFloat('-0.0')" : ValueText.Float(value);

    private static void AppendList(StringBuilder text, ListValue list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            Append(text, list[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, MapValue map)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in map)
        {
            text.Append(first ? string.Empty : ", ").Append(NameText.Name(key)).Append(": ");
            Append(text, value);
            first = false;
        }

        text.Append('}');
    }

    // Not every reader of ISO texts takes an offset with seconds, but maps of components do.
    private static string Time(GraphValue value)
    {
        var (time, offset) = (value.AsTime().TimeOfDay, value.AsTime().Offset);
        return offset.Seconds % 60 == 0
            ? $"time('{GraphValueText.FormatTemporal(value)}')"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"time({{hour: {time.Hour}, minute: {time.Minute}, second: {time.Second}, nanosecond: {time.NanosecondOfSecond}, timezone: '{OffsetText(offset)}'}})");
    }

    // A moment in a named zone is written by its instant: the local time is ambiguous where clocks go back, and the rules of
    // zones differ between releases of the zone database.
    private static string DateTime(GraphValue value)
    {
        var moment = value.AsIsoDateTime();
        var text = GraphValueText.FormatTemporal(value);
        var isNamed = text.EndsWith(']');
        var isWritable = moment.Local.Date.Year is > IsoDate.FirstYear and < IsoDate.LastYear;
        if (!isWritable || (!isNamed && moment.Offset.Seconds % 60 == 0))
        {
            return $"datetime('{text}')";
        }

        var instant = GraphValueText.FormatTemporal(GraphValue.FromDateTime(moment.WithZone(DateTimeZone.Utc)));
        return $"datetime({{datetime: datetime('{instant}'), timezone: {ValueText.Quote(isNamed ? moment.Zone.Id : OffsetText(moment.Offset))}}})";
    }

    private static string OffsetText(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static void AppendDuration(StringBuilder text, GraphDuration duration)
    {
        if (duration == default)
        {
            text.Append("duration('PT0S')");
            return;
        }

        text.Append("duration({");
        var first = true;
        ReadOnlySpan<(string Name, long Amount)> groups =
            [("months", duration.Months), ("days", duration.Days), ("seconds", duration.Seconds), ("nanoseconds", duration.Nanoseconds)];
        foreach (var (name, amount) in groups)
        {
            if (amount != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(first ? string.Empty : ", ")}{name}: {amount}");
                first = false;
            }
        }

        text.Append("})");
    }

    private static void AppendPoint(StringBuilder text, Point point)
    {
        text.Append(CultureInfo.InvariantCulture, $"point({{srid: {point.SrId}, x: {Float(point.X)}, y: {Float(point.Y)}");
        text.Append(point.Is3D ? $", z: {Float(point.Z)}}})" : "})");
    }
}
