namespace GraphExplorer.Storage.Durability;

/// <summary>
/// What one commit changes: which entities, with the whole graph before and after to read them from. Tokens are in
/// <see cref="GraphState.Store"/>, whose tables only grow; a log keeps how many of each it has written.
/// </summary>
/// <param name="Before">The graph that readers see now.</param>
/// <param name="After">The graph that they will see; no longer written.</param>
/// <param name="Changed">The entities that may differ between them.</param>
internal sealed record CommitChanges(GraphState Before, GraphState After, ChangedEntities Changed)
{
    internal static IReadOnlyDictionary<string, byte[]?> NoAttachments { get; } = new Dictionary<string, byte[]?>();

    /// <summary>The named blobs that the commit sets, or takes away where null.</summary>
    internal IReadOnlyDictionary<string, byte[]?> Attachments { get; init; } = NoAttachments;

    /// <summary>Blocks of <see cref="After"/> that are encoded already; null for none.</summary>
    internal EncodedBlocks? Encoded { get; init; }

    /// <summary>Whether indexes or constraints differ.</summary>
    internal bool SchemaChanged => Before.Schema.Version != After.Schema.Version;

    /// <summary>The nodes that differ, in ascending order of id. No id is given again within one commit.</summary>
    internal IEnumerable<EntityChange> Nodes()
    {
        var ids = Changed.NodeIds();
        while (ids.MoveNext())
        {
            if (KindOf(Before.NodeExists(ids.Current), After.NodeExists(ids.Current)) is { } kind)
            {
                yield return new EntityChange(ids.Current, kind);
            }
        }
    }

    /// <summary>The relationships that differ, in ascending order of id.</summary>
    internal IEnumerable<EntityChange> Relationships()
    {
        var ids = Changed.RelationshipIds();
        while (ids.MoveNext())
        {
            if (KindOf(Before.RelationshipExists(ids.Current), After.RelationshipExists(ids.Current)) is { } kind)
            {
                yield return new EntityChange(ids.Current, kind);
            }
        }
    }

    private static ChangeKind? KindOf(bool before, bool after) => (before, after) switch
    {
        (false, true) => ChangeKind.Created,
        (true, true) => ChangeKind.Updated,
        (true, false) => ChangeKind.Deleted,
        _ => null,
    };
}
