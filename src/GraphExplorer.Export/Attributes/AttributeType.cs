namespace GraphExplorer.Export.Attributes;

/// <summary>The type that all values of a property share in an export.</summary>
internal enum AttributeType
{
    /// <summary>Truth values.</summary>
    Boolean,

    /// <summary>64-bit integers.</summary>
    Integer,

    /// <summary>Floats, or floats and integers.</summary>
    Float,

    /// <summary>Lists.</summary>
    List,

    /// <summary>Strings, all other types, and mixtures of types.</summary>
    Text,
}
