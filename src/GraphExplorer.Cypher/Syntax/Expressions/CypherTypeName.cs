namespace GraphExplorer.Cypher.Syntax;

/// <summary>The types that <c>IS ::</c> knows.</summary>
public enum CypherTypeName
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Null.</summary>
    Null,

    /// <summary>Boolean.</summary>
    Boolean,

    /// <summary>String.</summary>
    String,

    /// <summary>Integer.</summary>
    Integer,

    /// <summary>Float.</summary>
    Float,

    /// <summary>Date.</summary>
    Date,

    /// <summary>LocalTime.</summary>
    LocalTime,

    /// <summary>ZonedTime.</summary>
    ZonedTime,

    /// <summary>LocalDateTime.</summary>
    LocalDateTime,

    /// <summary>ZonedDateTime.</summary>
    ZonedDateTime,

    /// <summary>Duration.</summary>
    Duration,

    /// <summary>Point.</summary>
    Point,

    /// <summary>Node.</summary>
    Node,

    /// <summary>Relationship.</summary>
    Relationship,

    /// <summary>Map.</summary>
    Map,

    /// <summary>List.</summary>
    List,

    /// <summary>Path.</summary>
    Path,

    /// <summary>PropertyValue.</summary>
    PropertyValue,

    /// <summary>Any.</summary>
    Any,

    /// <summary>Union.</summary>
    Union,

    /// <summary>Vector.</summary>
    Vector,
}
