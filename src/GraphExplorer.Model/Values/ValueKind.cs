namespace GraphExplorer.Model;

/// <summary>The Cypher type of a <see cref="GraphValue"/> (Cypher manual, "Values and types").</summary>
public enum ValueKind : byte
{
    /// <summary>The absent value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A signed 64-bit integer.</summary>
    Integer,

    /// <summary>An IEEE 754 double.</summary>
    Float,

    /// <summary>A Unicode string.</summary>
    String,

    /// <summary>A byte array: storable and returnable, with no Cypher literal.</summary>
    Bytes,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A map from string keys to values.</summary>
    Map,

    /// <summary>A node.</summary>
    Node,

    /// <summary>A relationship.</summary>
    Relationship,

    /// <summary>A path.</summary>
    Path,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day without an offset.</summary>
    LocalTime,

    /// <summary>A time of day with an offset.</summary>
    Time,

    /// <summary>A date and time without a zone.</summary>
    LocalDateTime,

    /// <summary>A date and time in a zone or at an offset.</summary>
    DateTime,

    /// <summary>A temporal amount in months, days, seconds and nanoseconds.</summary>
    Duration,

    /// <summary>A point in a coordinate reference system.</summary>
    Point,
}
