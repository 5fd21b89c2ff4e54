namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>Decides for each node of the two versions of the built-in graph what becomes of it in the user's.</summary>
internal sealed class NodeMerge
{
    private NodeMerge()
    {
    }

    internal List<KeyedNode> Created { get; } = [];

    internal List<NodeChange> Changed { get; } = [];

    /// <summary>Nodes that the user left as they were; they go if nothing of the user's is tied to them.</summary>
    internal List<(string ElementId, EntityKey Key)> Deleted { get; } = [];

    internal List<string> Kept { get; } = [];

    internal static NodeMerge Of(KeyedGraph before, KeyedGraph after, IReadOnlyDictionary<EntityKey, CurrentNode> now)
    {
        var merge = new NodeMerge();
        foreach (var key in before.Nodes.Keys.Union(after.Nodes.Keys))
        {
            merge.Decide(key, before.Nodes.GetValueOrDefault(key), after.Nodes.GetValueOrDefault(key), now.GetValueOrDefault(key));
        }

        return merge;
    }

    private void Decide(EntityKey key, KeyedNode? before, KeyedNode? after, CurrentNode? now)
    {
        switch (before, after, now)
        {
            case (null, { }, null):
                Created.Add(after);
                break;
            case (null, { }, { }) when !after.HasSameContent(now):
                Kept.Add($"({key}) is the user's own and stays as it is.");
                break;
            case ({ }, { }, null) when !before.HasSameContent(after):
                Kept.Add($"({key}) was deleted and stays so.");
                break;
            case ({ }, { }, { }):
                Change(before, after, now);
                break;
            case ({ }, null, { }) when before.HasSameContent(now):
                Deleted.Add((now.ElementId, key));
                break;
            case ({ }, null, { }):
                Kept.Add($"({key}) was changed and stays, though the new graph has it no more.");
                break;
        }
    }

    private void Change(KeyedNode before, KeyedNode after, CurrentNode now)
    {
        var properties = PropertyMerge.Of(before.Properties, after.Properties, now.Properties);
        Kept.AddRange(properties.Kept.Select(name => KeptLine.Of($"({after.Key})", name, now.Properties, after.Properties)));
        string[] added = [.. after.Labels.Except(before.Labels).Except(now.Labels)];
        string[] removed = [.. before.Labels.Except(after.Labels).Intersect(now.Labels)];
        if (properties.Changes.Count + added.Length + removed.Length > 0)
        {
            Changed.Add(new NodeChange(now.ElementId, properties.Changes, added, removed));
        }
    }
}
