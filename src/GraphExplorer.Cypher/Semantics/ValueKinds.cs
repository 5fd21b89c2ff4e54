namespace GraphExplorer.Cypher.Semantics;

/// <summary>The kinds of value that an expression may have, as a set.</summary>
[Flags]
public enum ValueKinds
{
    /// <summary>No value at all.</summary>
    None = 0,

    /// <summary>A boolean.</summary>
    Boolean = 1 << 0,

    /// <summary>An integer.</summary>
    Integer = 1 << 1,

    /// <summary>A float.</summary>
    Float = 1 << 2,

    /// <summary>A string.</summary>
    String = 1 << 3,

    /// <summary>A map.</summary>
    Map = 1 << 4,

    /// <summary>A list.</summary>
    List = 1 << 5,

    /// <summary>A node.</summary>
    Node = 1 << 6,

    /// <summary>A relationship.</summary>
    Relationship = 1 << 7,

    /// <summary>A path.</summary>
    Path = 1 << 8,

    /// <summary>A date, a time or both.</summary>
    Temporal = 1 << 9,

    /// <summary>A duration.</summary>
    Duration = 1 << 10,

    /// <summary>A point.</summary>
    Point = 1 << 11,

    /// <summary>An integer or a float.</summary>
    Number = Integer | Float,

    /// <summary>A node or a relationship.</summary>
    Entity = Node | Relationship,

    /// <summary>What has keys: an entity, a map, or a value with named parts.</summary>
    Keyed = Entity | Map | Temporal | Duration | Point,

    /// <summary>Any value; also what may be null only.</summary>
    Any = (1 << 12) - 1,
}
