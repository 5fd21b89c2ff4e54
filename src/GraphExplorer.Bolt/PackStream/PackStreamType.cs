namespace GraphExplorer.Bolt.PackStream;

/// <summary>The types that PackStream itself knows; all else is a structure.</summary>
public enum PackStreamType
{
    /// <summary>The absent value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A signed integer of up to 64 bits.</summary>
    Integer,

    /// <summary>An IEEE 754 double.</summary>
    Float,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A text in UTF-8.</summary>
    String,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A map from texts to values.</summary>
    Map,

    /// <summary>A tag with fields.</summary>
    Structure,
}
