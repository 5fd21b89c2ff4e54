namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>The type of a stored value. The numbers are part of the file format and never change their meaning.</summary>
internal enum ValueCode : byte
{
    /// <summary>For a column: each value has its own code before it.</summary>
    Mixed = 0,

    /// <summary>A byte: 0 or 1.</summary>
    Boolean = 1,

    /// <summary>A zigzag number.</summary>
    Integer = 2,

    /// <summary>The 8 bytes of an IEEE 754 double, NaN payloads included.</summary>
    Float = 3,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>A count and bytes.</summary>
    Bytes = 5,

    /// <summary>A count, the code of the items unless there is none, and the items without it.</summary>
    List = 6,

    /// <summary>Days since 1970-01-01, zigzag.</summary>
    Date = 7,

    /// <summary>Nanoseconds since midnight.</summary>
    LocalTime = 8,

    /// <summary>Nanoseconds since midnight and the offset in seconds, zigzag.</summary>
    Time = 9,

    /// <summary>Seconds since 1970-01-01T00:00:00, zigzag, and nanoseconds.</summary>
    LocalDateTime = 10,

    /// <summary>Seconds since 1970-01-01T00:00:00Z, zigzag, nanoseconds, and the zone as text (<see cref="ZoneText"/>).</summary>
    DateTime = 11,

    /// <summary>Months, days, seconds, zigzag, and nanoseconds.</summary>
    Duration = 12,

    /// <summary>Twice the reference system's number, plus one for three dimensions, and two or three doubles.</summary>
    Point = 13,
}
