namespace GraphExplorer.Cypher.Syntax;

/// <summary>The kinds of constraint.</summary>
public enum ConstraintKind
{
    /// <summary>No two entities share the values.</summary>
    Unique,

    /// <summary>The values are there and not shared.</summary>
    Key,

    /// <summary>The property is there.</summary>
    Exists,

    /// <summary>The property has the type.</summary>
    Type,
}
