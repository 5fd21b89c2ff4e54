namespace GraphExplorer.Cypher.Syntax;

/// <summary>The kinds of index.</summary>
public enum IndexKind
{
    /// <summary>Equality, ranges and prefixes.</summary>
    Range,

    /// <summary>Strings: equality, CONTAINS, STARTS WITH, ENDS WITH.</summary>
    Text,

    /// <summary>Points.</summary>
    Point,

    /// <summary>Labels or types.</summary>
    Lookup,

    /// <summary>Words in strings.</summary>
    FullText,

    /// <summary>Nearest neighbours.</summary>
    Vector,
}
