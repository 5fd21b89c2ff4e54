namespace GraphExplorer.Storage.Vectors;

/// <summary>How a string must stand to the one that is sought; all by UTF-16 units.</summary>
public enum TextMatch
{
    /// <summary>It is the same.</summary>
    Equal,

    /// <summary>It holds it.</summary>
    Contains,

    /// <summary>It begins with it.</summary>
    StartsWith,

    /// <summary>It ends with it.</summary>
    EndsWith,
}
