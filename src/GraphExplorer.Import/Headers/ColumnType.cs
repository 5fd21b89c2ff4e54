namespace GraphExplorer.Import.Headers;

/// <summary>The types that a header can give a property (Neo4j operations manual, "CSV header format").</summary>
internal enum ColumnType
{
    /// <summary>A text, which is also what a column without a type holds.</summary>
    String,

    /// <summary>A text of one character.</summary>
    Char,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Bytes, written as an array of whole numbers from −128 to 127.</summary>
    Bytes,

    /// <summary>A number with a fraction.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A point, written as a map of its coordinates.</summary>
    Point,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    LocalTime,

    /// <summary>A time of day with an offset.</summary>
    Time,

    /// <summary>A date and time.</summary>
    LocalDateTime,

    /// <summary>A date and time in a zone.</summary>
    DateTime,

    /// <summary>A temporal amount.</summary>
    Duration,
}
