namespace GraphExplorer.Storage;

/// <summary>What is done while a store is opened, in this order.</summary>
public enum GraphLoadPhase
{
    /// <summary>The file's structure is checked; it is not known how far.</summary>
    Checking,

    /// <summary>Nodes and relationships are read, by blocks of 256.</summary>
    Reading,

    /// <summary>Commits are read that came after the blocks were written.</summary>
    Replaying,

    /// <summary>Adjacency, label and type sets and indexes are made, in thousandths.</summary>
    Indexing,
}
