namespace GraphExplorer.Storage.Vectors;

/// <summary>How a value must stand to a bound.</summary>
internal enum BoundKind
{
    /// <summary>The same by Cypher's equality.</summary>
    Equal,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,
}
