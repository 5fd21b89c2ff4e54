namespace GraphExplorer.Storage.Durability;

/// <summary>How a commit changes an entity.</summary>
internal enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>Its labels or properties differ.</summary>
    Updated,

    /// <summary>It is no longer there.</summary>
    Deleted,
}
