namespace GraphExplorer.Storage;

/// <summary>What is being done to a database file.</summary>
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

    /// <summary>A check goes through the whole graph: relationships, then each constraint.</summary>
    Verifying,

    /// <summary>A new file is written, by blocks of 256.</summary>
    Writing,
}
