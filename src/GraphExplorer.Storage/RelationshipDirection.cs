namespace GraphExplorer.Storage;

/// <summary>Which of a node's relationships are meant.</summary>
public enum RelationshipDirection
{
    /// <summary>Those that start at the node.</summary>
    Outgoing,

    /// <summary>Those that end at the node.</summary>
    Incoming,

    /// <summary>All of them; a self-loop counts once.</summary>
    Both,
}
