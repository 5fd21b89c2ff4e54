namespace GraphExplorer.Storage;

/// <summary>The two kinds of thing in a property graph.</summary>
public enum EntityKind
{
    /// <summary>A node.</summary>
    Node,

    /// <summary>A relationship.</summary>
    Relationship,
}
