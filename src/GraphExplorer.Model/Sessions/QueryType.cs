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

    /// <summary>Changes the schema, or asks about the database system (<c>s</c>).</summary>
    SchemaWrite,
}
