namespace GraphExplorer.Storage;

/// <summary>The kinds of constraint.</summary>
public enum StoredConstraintKind
{
    /// <summary>No two entities share the values; checked at each write, backed by an index.</summary>
    Unique,

    /// <summary>Unique, and every property is there.</summary>
    Key,

    /// <summary>The property is there; checked before commit.</summary>
    Exists,

    /// <summary>The property, if there, has one of the types; checked before commit.</summary>
    Type,
}
