namespace GraphExplorer.Cypher.Syntax;

/// <summary>The direction of a relationship pattern, as written.</summary>
public enum Direction
{
    /// <summary>From left to right.</summary>
    Outgoing,

    /// <summary>From right to left.</summary>
    Incoming,

    /// <summary>Either way.</summary>
    Both,
}
