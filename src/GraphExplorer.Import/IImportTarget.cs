using GraphExplorer.Model;

namespace GraphExplorer.Import;

/// <summary>
/// A database that an import fills. What was added since the last commit is kept by the next, all or nothing, together with the import's
/// record; disposing forgets it. Names and <see cref="HasNode"/> may be asked for while rows are added; all else comes one after the other.
/// </summary>
public interface IImportTarget : IAsyncDisposable
{
    /// <summary>The rows of a commit that suit the database.</summary>
    int RowsPerCommit { get; }

    /// <summary>The number that stands for a label. Throws <see cref="GraphException"/> for a name that cannot be one.</summary>
    int Label(string name);

    /// <summary>The number that stands for a relationship type. Throws <see cref="GraphException"/> for a name that cannot be one.</summary>
    int RelationshipType(string name);

    /// <summary>The number that stands for a property key. Throws <see cref="GraphException"/> for a name that cannot be one.</summary>
    int PropertyKey(string name);

    /// <summary>Whether there is a node of that number. Throws <see cref="GraphException"/> where the database cannot tell.</summary>
    bool HasNode(long id);

    /// <summary>The record of that name of the last commit that had one; null where there is none.</summary>
    ValueTask<byte[]?> ReadRecordAsync(string name, CancellationToken cancellationToken);

    /// <summary>Makes nodes and puts their numbers into <paramref name="ids"/>, in the order of the rows.</summary>
    ValueTask AddNodesAsync(NodeRows rows, Memory<long> ids, CancellationToken cancellationToken);

    /// <summary>Makes relationships between nodes of the given numbers.</summary>
    ValueTask AddRelationshipsAsync(RelationshipRows rows, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps what was added, durably, and the record with it. The last commit of an import is marked: a database that has no place of its own
    /// for records may then forget it, and does not notice a repetition.
    /// </summary>
    ValueTask CommitAsync(string recordName, byte[] record, bool isLast, CancellationToken cancellationToken);
}
