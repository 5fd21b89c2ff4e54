using System.Runtime.CompilerServices;
using NodaTime;

namespace GraphExplorer.Model;

/// <summary>
/// One Cypher value in 16 bytes: numbers, booleans, dates and entity ids lie in the value itself, all else behind one reference.
/// A node or relationship is either a bare id (<see cref="NodeReference"/>: its holder knows the graph state that it belongs to)
/// or a detached <see cref="INode"/> / <see cref="IRelationship"/> with labels and properties.
/// </summary>
/// <remarks>
/// <see cref="Equals(GraphValue)"/> is structural identity of representation (1 and 1.0 differ, NaN equals NaN), meant for
/// tests and caches. Cypher's own are <see cref="ValueComparison"/>, <see cref="ValueEquivalence"/> and <see cref="ValueOrdering"/>.
/// </remarks>
public readonly struct GraphValue : IEquatable<GraphValue>
{
    private readonly object? _object;
    private readonly long _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private GraphValue(object? content, long bits)
    {
        _object = content;
        _bits = bits;
    }

    /// <summary>The absent value; also <c>default</c>.</summary>
    public static GraphValue Null => default;

    /// <summary>The value true.</summary>
    public static GraphValue True => new(ValueTag.Boolean, 1);

    /// <summary>The value false.</summary>
    public static GraphValue False => new(ValueTag.Boolean, 0);

    /// <summary>The Cypher type of this value.</summary>
    public ValueKind Kind => _object switch
    {
        null => ValueKind.Null,
        ValueTag tag => tag.Kind,
        string => ValueKind.String,
        ListValue => ValueKind.List,
        MapValue => ValueKind.Map,
        PathReference => ValueKind.Path,
        IsoZonedDateTime => ValueKind.DateTime,
        IsoLocalDateTime => ValueKind.LocalDateTime,
        OffsetTime => ValueKind.Time,
        GraphDuration => ValueKind.Duration,
        Point => ValueKind.Point,
        byte[] => ValueKind.Bytes,

        // Interfaces last: a cast to one costs more than all of the above.
        INode => ValueKind.Node,
        IRelationship => ValueKind.Relationship,
        IPath => ValueKind.Path,
        _ => throw new InvalidOperationException($"A GraphValue holds the unknown type {_object.GetType()}."),
    };

    /// <summary>Whether this is the absent value.</summary>
    public bool IsNull => _object is null;

    /// <summary>Whether this is an integer.</summary>
    public bool IsInteger => ReferenceEquals(_object, ValueTag.Integer);

    /// <summary>Whether this is a float.</summary>
    public bool IsFloat => ReferenceEquals(_object, ValueTag.Float);

    /// <summary>Whether this is an integer or a float.</summary>
    public bool IsNumber => IsInteger || IsFloat;

    /// <summary>Whether this is a boolean.</summary>
    public bool IsBoolean => ReferenceEquals(_object, ValueTag.Boolean);

    /// <summary>Whether this is the boolean true.</summary>
    public bool IsTrue => ReferenceEquals(_object, ValueTag.Boolean) && _bits != 0;

    /// <summary>Whether this is the boolean false.</summary>
    public bool IsFalse => ReferenceEquals(_object, ValueTag.Boolean) && _bits == 0;

    /// <summary>Whether this is a string.</summary>
    public bool IsString => _object is string;

    /// <summary>Whether this is a list.</summary>
    public bool IsList => _object is ListValue;

    /// <summary>Whether this is a map.</summary>
    public bool IsMap => _object is MapValue;

    /// <summary>Whether this is a node, detached or by id.</summary>
    public bool IsNode => ReferenceEquals(_object, ValueTag.Node) || _object is INode;

    /// <summary>Whether this is a relationship, detached or by id.</summary>
    public bool IsRelationship => ReferenceEquals(_object, ValueTag.Relationship) || _object is IRelationship;

    /// <summary>Whether this is a node known by its id alone.</summary>
    public bool IsNodeReference => ReferenceEquals(_object, ValueTag.Node);

    /// <summary>Whether this is a relationship known by its id alone.</summary>
    public bool IsRelationshipReference => ReferenceEquals(_object, ValueTag.Relationship);

    /// <summary>How many lists and maps lie inside one another in this value; 0 for all else.</summary>
    internal int NestingDepth => _object switch
    {
        ListValue list => list.Depth,
        MapValue map => map.Depth,
        _ => 0,
    };

    /// <summary>Makes a boolean.</summary>
    public static GraphValue FromBoolean(bool value) => new(ValueTag.Boolean, value ? 1 : 0);

    /// <summary>Makes an integer.</summary>
    public static GraphValue FromInteger(long value) => new(ValueTag.Integer, value);

    /// <summary>Makes a float.</summary>
    public static GraphValue FromFloat(double value) => new(ValueTag.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Makes a string; null becomes the absent value.</summary>
    public static GraphValue FromString(string? value) => new(value, 0);

    /// <summary>Makes a byte array, which is not copied; null becomes the absent value.</summary>
    public static GraphValue FromBytes(byte[]? value) => new(value, 0);

    /// <summary>Makes a list; null becomes the absent value.</summary>
    public static GraphValue FromList(ListValue? value) => new(value, 0);

    /// <summary>Makes a list of the given items, which are not copied.</summary>
    public static GraphValue FromList(params GraphValue[] items) => new(ListValue.Of(items), 0);

    /// <summary>Makes a map; null becomes the absent value.</summary>
    public static GraphValue FromMap(MapValue? value) => new(value, 0);

    /// <summary>Makes a detached node; null becomes the absent value.</summary>
    public static GraphValue FromNode(INode? value) => new(value, 0);

    /// <summary>Makes a node known by its id alone.</summary>
    public static GraphValue NodeReference(long id) => new(ValueTag.Node, id);

    /// <summary>Makes a detached relationship; null becomes the absent value.</summary>
    public static GraphValue FromRelationship(IRelationship? value) => new(value, 0);

    /// <summary>Makes a relationship known by its id alone.</summary>
    public static GraphValue RelationshipReference(long id) => new(ValueTag.Relationship, id);

    /// <summary>Makes a detached path; null becomes the absent value.</summary>
    public static GraphValue FromPath(IPath? value) => new(value, 0);

    /// <summary>Makes a path known by the ids of its parts; null becomes the absent value.</summary>
    public static GraphValue FromPath(PathReference? value) => new(value, 0);

    /// <summary>Makes a date in the ISO calendar.</summary>
    public static GraphValue FromDate(LocalDate value) => FromDate(IsoDate.From(value));

    /// <summary>Makes a date of any year.</summary>
    public static GraphValue FromDate(IsoDate value) => new(ValueTag.Date, value.EpochDay);

    /// <summary>Makes a time of day without an offset.</summary>
    public static GraphValue FromLocalTime(LocalTime value) => new(ValueTag.LocalTime, value.NanosecondOfDay);

    /// <summary>Makes a time of day with an offset.</summary>
    public static GraphValue FromTime(OffsetTime value) => new(value, 0);

    /// <summary>Makes a date and time without a zone.</summary>
    public static GraphValue FromLocalDateTime(LocalDateTime value) => FromLocalDateTime(IsoLocalDateTime.From(value));

    /// <summary>Makes a date and time of any year without a zone.</summary>
    public static GraphValue FromLocalDateTime(IsoLocalDateTime value) => new(value, 0);

    /// <summary>Makes a date and time in a zone or at a fixed offset.</summary>
    public static GraphValue FromDateTime(ZonedDateTime value) => FromDateTime(IsoZonedDateTime.From(value));

    /// <summary>Makes a date and time of any year in a zone or at a fixed offset.</summary>
    public static GraphValue FromDateTime(IsoZonedDateTime value) => new(value, 0);

    /// <summary>Makes a temporal amount.</summary>
    public static GraphValue FromDuration(GraphDuration value) => new(value, 0);

    /// <summary>Makes a point; null becomes the absent value.</summary>
    public static GraphValue FromPoint(Point? value) => new(value, 0);

    /// <summary>Makes an integer.</summary>
    public static implicit operator GraphValue(long value) => FromInteger(value);

    /// <summary>Makes a float.</summary>
    public static implicit operator GraphValue(double value) => FromFloat(value);

    /// <summary>Makes a boolean.</summary>
    public static implicit operator GraphValue(bool value) => FromBoolean(value);

    /// <summary>Makes a string; null becomes the absent value.</summary>
    public static implicit operator GraphValue(string? value) => FromString(value);

    /// <summary>Whether two values are the same representation.</summary>
    public static bool operator ==(GraphValue left, GraphValue right) => left.Equals(right);

    /// <summary>Whether two values differ in representation.</summary>
    public static bool operator !=(GraphValue left, GraphValue right) => !left.Equals(right);

    /// <summary>The boolean. Throws <see cref="InvalidOperationException"/> when this is no boolean.</summary>
    public bool AsBoolean() => IsBoolean ? _bits != 0 : throw Mismatch(ValueKind.Boolean);

    /// <summary>The integer. Throws <see cref="InvalidOperationException"/> when this is no integer.</summary>
    public long AsInteger() => IsInteger ? _bits : throw Mismatch(ValueKind.Integer);

    /// <summary>The float; an integer is converted. Throws <see cref="InvalidOperationException"/> when this is no number.</summary>
    public double AsFloat() => IsFloat ? BitConverter.Int64BitsToDouble(_bits) : IsInteger ? _bits : throw Mismatch(ValueKind.Float);

    /// <summary>The string. Throws <see cref="InvalidOperationException"/> when this is no string.</summary>
    public string AsString() => _object as string ?? throw Mismatch(ValueKind.String);

    /// <summary>The bytes, not copied. Throws <see cref="InvalidOperationException"/> when this is no byte array.</summary>
    public byte[] AsBytes() => _object as byte[] ?? throw Mismatch(ValueKind.Bytes);

    /// <summary>The list. Throws <see cref="InvalidOperationException"/> when this is no list.</summary>
    public ListValue AsList() => _object as ListValue ?? throw Mismatch(ValueKind.List);

    /// <summary>The map. Throws <see cref="InvalidOperationException"/> when this is no map.</summary>
    public MapValue AsMap() => _object as MapValue ?? throw Mismatch(ValueKind.Map);

    /// <summary>The detached node. Throws <see cref="InvalidOperationException"/> when this is none, or known by id alone.</summary>
    public INode AsNode() => _object as INode ?? throw Mismatch(ValueKind.Node);

    /// <summary>The detached relationship. Throws <see cref="InvalidOperationException"/> when this is none, or known by id alone.</summary>
    public IRelationship AsRelationship() => _object as IRelationship ?? throw Mismatch(ValueKind.Relationship);

    /// <summary>The detached path. Throws <see cref="InvalidOperationException"/> when this is none, or known by ids alone.</summary>
    public IPath AsPath() => _object as IPath ?? throw Mismatch(ValueKind.Path);

    /// <summary>The path by ids, or null when this is not one.</summary>
    public PathReference? AsPathReference() => _object as PathReference;

    /// <summary>The id of a node or relationship, detached or not. Throws <see cref="InvalidOperationException"/> when this is neither.</summary>
    public long AsEntityId() => _object switch
    {
        ValueTag { Kind: ValueKind.Node or ValueKind.Relationship } => _bits,
        INode node => node.Id,
        IRelationship relationship => relationship.Id,
        _ => throw Mismatch(ValueKind.Node),
    };

    /// <summary>
    /// The date. Throws <see cref="InvalidOperationException"/> when this is no date, <see cref="GraphException"/> (ArgumentError) for a
    /// year that NodaTime does not have, as the other two that answer NodaTime's dates.
    /// </summary>
    public LocalDate AsDate() => AsIsoDate().ToLocalDate();

    /// <summary>The date, of any year. Throws <see cref="InvalidOperationException"/> when this is no date.</summary>
    public IsoDate AsIsoDate() => ReferenceEquals(_object, ValueTag.Date) ? new IsoDate(_bits) : throw Mismatch(ValueKind.Date);

    /// <summary>The local time. Throws <see cref="InvalidOperationException"/> when this is no local time.</summary>
    public LocalTime AsLocalTime() => ReferenceEquals(_object, ValueTag.LocalTime) ? LocalTime.FromNanosecondsSinceMidnight(_bits) : throw Mismatch(ValueKind.LocalTime);

    /// <summary>The time with offset. Throws <see cref="InvalidOperationException"/> when this is none.</summary>
    public OffsetTime AsTime() => _object is OffsetTime value ? value : throw Mismatch(ValueKind.Time);

    /// <summary>The local date-time. Throws <see cref="InvalidOperationException"/> when this is none.</summary>
    public LocalDateTime AsLocalDateTime() => AsIsoLocalDateTime().ToLocalDateTime();

    /// <summary>The local date-time, of any year. Throws <see cref="InvalidOperationException"/> when this is none.</summary>
    public IsoLocalDateTime AsIsoLocalDateTime() => _object is IsoLocalDateTime value ? value : throw Mismatch(ValueKind.LocalDateTime);

    /// <summary>The zoned date-time. Throws <see cref="InvalidOperationException"/> when this is none.</summary>
    public ZonedDateTime AsDateTime() => AsIsoDateTime().ToZonedDateTime();

    /// <summary>The zoned date-time, of any year. Throws <see cref="InvalidOperationException"/> when this is none.</summary>
    public IsoZonedDateTime AsIsoDateTime() => _object is IsoZonedDateTime value ? value : throw Mismatch(ValueKind.DateTime);

    /// <summary>The duration. Throws <see cref="InvalidOperationException"/> when this is none.</summary>
    public GraphDuration AsDuration() => _object is GraphDuration value ? value : throw Mismatch(ValueKind.Duration);

    /// <summary>The point. Throws <see cref="InvalidOperationException"/> when this is none.</summary>
    public Point AsPoint() => _object as Point ?? throw Mismatch(ValueKind.Point);

    /// <inheritdoc/>
    public bool Equals(GraphValue other) =>
        _bits == other._bits && (ReferenceEquals(_object, other._object) || (_object is not null && _object is not ValueTag && ContentEquals(other._object)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GraphValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _object is byte[] bytes
        ? bytes.Length
        : HashCode.Combine(_object is ValueTag tag ? (int)tag.Kind : _object?.GetHashCode() ?? 0, _bits);

    /// <summary>The value in Cypher's literal form, for messages and logs.</summary>
    public override string ToString() => GraphValueText.Format(this);

    private bool ContentEquals(object? other) => _object is byte[] bytes
        ? other is byte[] otherBytes && bytes.AsSpan().SequenceEqual(otherBytes)
        : _object!.Equals(other);

    private InvalidOperationException Mismatch(ValueKind wanted) => new($"The value is a {Kind}, not a {wanted}.");
}
