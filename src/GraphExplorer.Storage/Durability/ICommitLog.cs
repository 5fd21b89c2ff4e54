namespace GraphExplorer.Storage.Durability;

/// <summary>
/// Where commits are made durable. It is called by one writer at a time, after the checks and before readers see the commit. When it
/// throws, the commit fails and nothing of it is ever seen; it must then leave nothing of the commit behind.
/// </summary>
internal interface ICommitLog
{
    /// <summary>Returns when the changes are durable.</summary>
    ValueTask AppendAsync(CommitChanges changes, CancellationToken cancellationToken);

    /// <summary>The same for a caller that cannot be suspended.</summary>
    void Append(CommitChanges changes, CancellationToken cancellationToken);
}
