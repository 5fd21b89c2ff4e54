using GraphExplorer.Model;

namespace GraphExplorer.Storage.Durability;

/// <summary>
/// Where commits are made durable. It is called by one thread at a time, after the checks and before readers see the commits. When it
/// throws, none of the commits was made and nothing of them is ever seen; it must then leave nothing of them behind.
/// </summary>
internal interface ICommitLog
{
    /// <summary>Returns when the commits, each of which follows the one before, are durable: all of them or none.</summary>
    void Append(IReadOnlyList<CommitChanges> group, CancellationToken cancellationToken);

    /// <summary>Why it takes no more commits; null while it does.</summary>
    GraphException? Refusal => null;
}
