namespace GraphExplorer.Model;

/// <summary>The ids of a path's parts in order of the walk, whether it is detached or not.</summary>
internal static class PathIds
{
    internal static ReadOnlySpan<long> Of(GraphValue path)
    {
        if (path.AsPathReference() is { } reference)
        {
            return reference.Ids;
        }

        var detached = path.AsPath();
        var ids = new long[(2 * detached.Relationships.Count) + 1];
        for (var i = 0; i < detached.Relationships.Count; i++)
        {
            ids[2 * i] = detached.Nodes[i].Id;
            ids[(2 * i) + 1] = detached.Relationships[i].Id;
        }

        ids[^1] = detached.Nodes[^1].Id;
        return ids;
    }
}
