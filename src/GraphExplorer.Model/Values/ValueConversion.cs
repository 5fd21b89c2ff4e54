using System.Collections;
using NodaTime;

namespace GraphExplorer.Model;

/// <summary>Converts between Cypher values and plain .NET objects.</summary>
public static class ValueConversion
{
    /// <summary>
    /// The plain form: null, bool, long, double, string, byte[], <c>List&lt;object?&gt;</c>, <c>Dictionary&lt;string, object?&gt;</c>,
    /// <see cref="INode"/>, <see cref="IRelationship"/>, <see cref="IPath"/>, NodaTime values (the Iso… ones for years beyond NodaTime's), <see cref="GraphDuration"/>, <see cref="Point"/>.
    /// </summary>
    public static object? ToObject(GraphValue value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => value.AsString(),
        ValueKind.Bytes => value.AsBytes(),
        ValueKind.List => value.AsList().Select(ToObject).ToList(),
        ValueKind.Map => ToDictionary(value.AsMap()),
        ValueKind.Node => value.AsNode(),
        ValueKind.Relationship => value.AsRelationship(),
        ValueKind.Path => value.AsPath(),
        ValueKind.Date => value.AsIsoDate() is { IsLocalDate: false } date ? date : value.AsDate(),
        ValueKind.LocalTime => value.AsLocalTime(),
        ValueKind.Time => value.AsTime(),
        ValueKind.LocalDateTime => value.AsIsoLocalDateTime() is { IsLocalDateTime: false } dateTime ? dateTime : value.AsLocalDateTime(),
        ValueKind.DateTime => value.AsIsoDateTime() is { IsZonedDateTime: false } zoned ? zoned : value.AsDateTime(),
        ValueKind.Duration => value.AsDuration(),
        ValueKind.Point => value.AsPoint(),
        _ => throw new InvalidOperationException($"No plain form for a {value.Kind}."),
    };

    /// <summary>The entries of a map as plain objects.</summary>
    public static Dictionary<string, object?> ToDictionary(MapValue map)
    {
        var result = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            result.Add(key, ToObject(value));
        }

        return result;
    }

    /// <summary>
    /// The Cypher value of a plain object: the types of <see cref="ToObject"/>, all integer types, float, decimal as float,
    /// char, DateTimeOffset, DateOnly, TimeOnly, string-keyed dictionaries and enumerables.
    /// Throws <see cref="GraphException"/> (TypeError) for all else.
    /// </summary>
    public static GraphValue FromObject(object? value) => value switch
    {
        null => GraphValue.Null,
        GraphValue graphValue => graphValue,
        bool boolean => boolean,
        long integer => integer,
        int or short or sbyte or byte or ushort or uint => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        ulong unsigned when unsigned <= long.MaxValue => (long)unsigned,
        double number => number,
        float number => (double)number,
        decimal number => (double)number,
        string text => text,
        char character => character.ToString(),
        byte[] bytes => GraphValue.FromBytes(bytes),
        ListValue list => GraphValue.FromList(list),
        MapValue map => GraphValue.FromMap(map),
        INode node => GraphValue.FromNode(node),
        IRelationship relationship => GraphValue.FromRelationship(relationship),
        IPath path => GraphValue.FromPath(path),
        LocalDate date => GraphValue.FromDate(date),
        IsoDate date => GraphValue.FromDate(date),
        LocalTime time => GraphValue.FromLocalTime(time),
        OffsetTime time => GraphValue.FromTime(time),
        LocalDateTime dateTime => GraphValue.FromLocalDateTime(dateTime),
        IsoLocalDateTime dateTime => GraphValue.FromLocalDateTime(dateTime),
        ZonedDateTime dateTime => GraphValue.FromDateTime(dateTime),
        IsoZonedDateTime dateTime => GraphValue.FromDateTime(dateTime),
        DateOnly date => GraphValue.FromDate(LocalDate.FromDateOnly(date)),
        TimeOnly time => GraphValue.FromLocalTime(LocalTime.FromTimeOnly(time)),
        DateTimeOffset dateTime => GraphValue.FromDateTime(OffsetDateTime.FromDateTimeOffset(dateTime).InFixedZone()),
        GraphDuration duration => GraphValue.FromDuration(duration),
        Point point => GraphValue.FromPoint(point),
        IEnumerable<KeyValuePair<string, object?>> entries => GraphValue.FromMap(MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Key, FromObject(entry.Value))))),
        IDictionary dictionary => GraphValue.FromMap(MapValue.From(Entries(dictionary))),
        IEnumerable items => GraphValue.FromList(ListValue.From(items.Cast<object?>().Select(FromObject))),
        _ => throw new GraphException(StatusCodes.TypeError, $"A value of the .NET type {value.GetType()} cannot be a Cypher value."),
    };

    private static IEnumerable<KeyValuePair<string, GraphValue>> Entries(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return KeyValuePair.Create(
                entry.Key as string ?? throw new GraphException(StatusCodes.TypeError, "The keys of a map parameter must be strings."),
                FromObject(entry.Value));
        }
    }
}
