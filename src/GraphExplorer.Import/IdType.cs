namespace GraphExplorer.Import;

/// <summary>What the ids of nodes are in the files of an import.</summary>
public enum IdType
{
    /// <summary>Any text; two ids are one when their bytes are the same.</summary>
    String,

    /// <summary>Whole numbers of 64 bits, which take less memory and time.</summary>
    Integer,

    /// <summary>The database's own numbers of nodes that it holds already, in files of relationships alone.</summary>
    Actual,
}
