namespace GraphExplorer.Model;

/// <summary>What a statement does.</summary>
public enum QueryType
{
    /// <summary>Reads (<c>r</c>).</summary>
    ReadOnly,

    /// <summary>Reads and writes (<c>rw</c>).</summary>
    ReadWrite,

    /// <summary>Writes and returns nothing (<c>w</c>).</summary>
    WriteOnly,

    /// <summary>Changes or shows the schema (<c>s</c>).</summary>
    SchemaWrite,
}
