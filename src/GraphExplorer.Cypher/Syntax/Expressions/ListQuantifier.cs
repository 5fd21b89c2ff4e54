namespace GraphExplorer.Cypher.Syntax;

/// <summary>How many items must satisfy a predicate.</summary>
public enum ListQuantifier
{
    /// <summary>Each.</summary>
    All,

    /// <summary>One at least.</summary>
    Any,

    /// <summary>Not one.</summary>
    None,

    /// <summary>Exactly one.</summary>
    Single,
}
