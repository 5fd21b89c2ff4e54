namespace GraphExplorer.Storage.Durability;

/// <summary>That one entity was changed by a commit.</summary>
/// <param name="Id">The entity's id.</param>
/// <param name="Kind">How it was changed.</param>
internal readonly record struct EntityChange(long Id, ChangeKind Kind);
