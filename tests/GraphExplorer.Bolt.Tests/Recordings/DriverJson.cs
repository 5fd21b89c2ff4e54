using System.Globalization;
using System.Text.Json.Nodes;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Bolt.Tests.Recordings;

/// <summary>A value as the JavaScript driver's objects look in JSON.</summary>
internal static class DriverJson
{
    internal static JsonNode? Of(GraphValue value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Integer => Integer(value.AsInteger()),
        ValueKind.Float => Float(value.AsFloat()),
        ValueKind.String => value.AsString(),
        ValueKind.Bytes => new JsonObject(value.AsBytes().Select((octet, place) =>
            KeyValuePair.Create(place.ToString(CultureInfo.InvariantCulture), (JsonNode?)(sbyte)octet))),
        ValueKind.List => new JsonArray([.. value.AsList().Select(Of)]),
        ValueKind.Map => Map(value.AsMap()),
        ValueKind.Node => Node(value.AsNode()),
        ValueKind.Relationship => Relationship(value.AsRelationship()),
        ValueKind.Path => Path(value.AsPath()),
        ValueKind.Date => Date(value.AsDate()),
        ValueKind.LocalTime => Time(value.AsLocalTime()),
        ValueKind.Time => With(Time(value.AsTime().TimeOfDay), ("timeZoneOffsetSeconds", Integer(value.AsTime().Offset.Seconds))),
        ValueKind.LocalDateTime => DateTime(value.AsLocalDateTime()),
        ValueKind.DateTime => Zoned(value.AsDateTime()),
        ValueKind.Duration => Duration(value.AsDuration()),
        ValueKind.Point => Point(value.AsPoint()),
        _ => throw new InvalidOperationException($"The driver has nothing like a {value.Kind}."),
    };

    internal static JsonNode Integer(long value) => new JsonObject { ["int"] = value.ToString(CultureInfo.InvariantCulture) };

    private static JsonNode? Float(double value) => double.IsFinite(value) ? JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture)) : null;

    private static JsonObject Map(MapValue map) => new(map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value))));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static JsonObject Node(INode node) => new()
    {
        ["identity"] = Integer(node.Id),
        ["labels"] = Texts(node.Labels),
        ["properties"] = Map(node.PropertyMap),
        ["elementId"] = node.ElementId,
    };

    private static JsonObject Relationship(IRelationship relationship) => new()
    {
        ["identity"] = Integer(relationship.Id),
        ["start"] = Integer(relationship.StartNodeId),
        ["end"] = Integer(relationship.EndNodeId),
        ["type"] = relationship.Type,
        ["properties"] = Map(relationship.PropertyMap),
        ["elementId"] = relationship.ElementId,
        ["startNodeElementId"] = relationship.StartNodeElementId,
        ["endNodeElementId"] = relationship.EndNodeElementId,
    };

    private static JsonObject Path(IPath path) => new()
    {
        ["start"] = Node(path.Start),
        ["end"] = Node(path.End),
        ["segments"] = new JsonArray([.. path.Relationships.Select((relationship, place) => (JsonNode)new JsonObject
        {
            ["start"] = Node(path.Nodes[place]),
            ["relationship"] = Relationship(relationship),
            ["end"] = Node(path.Nodes[place + 1]),
        })]),
        ["length"] = path.Relationships.Count,
    };

    private static JsonObject Date(LocalDate date) => new()
    {
        ["year"] = Integer(date.Year),
        ["month"] = Integer(date.Month),
        ["day"] = Integer(date.Day),
    };

    private static JsonObject Time(LocalTime time) => new()
    {
        ["hour"] = Integer(time.Hour),
        ["minute"] = Integer(time.Minute),
        ["second"] = Integer(time.Second),
        ["nanosecond"] = Integer(time.NanosecondOfSecond),
    };

    private static JsonObject DateTime(LocalDateTime value) =>
        With(Date(value.Date), [.. Time(value.TimeOfDay).Select(entry => (entry.Key, entry.Value?.DeepClone()))]);

    private static JsonObject Zoned(ZonedDateTime value)
    {
        var json = With(DateTime(value.LocalDateTime), ("timeZoneOffsetSeconds", Integer(value.Offset.Seconds)));
        return value.Zone.Id.StartsWith("UTC", StringComparison.Ordinal) ? json : With(json, ("timeZoneId", value.Zone.Id));
    }

    private static JsonObject Duration(GraphDuration value) => new()
    {
        ["months"] = Integer(value.Months),
        ["days"] = Integer(value.Days),
        ["seconds"] = Integer(value.Seconds),
        ["nanoseconds"] = Integer(value.Nanoseconds),
    };

    private static JsonObject Point(Point point)
    {
        var json = new JsonObject { ["srid"] = Integer(point.SrId), ["x"] = Float(point.X), ["y"] = Float(point.Y) };
        return point.Is3D ? With(json, ("z", Float(point.Z))) : json;
    }

    private static JsonObject With(JsonObject json, params (string Key, JsonNode? Value)[] more)
    {
        foreach (var (key, value) in more)
        {
            json[key] = value;
        }

        return json;
    }
}
