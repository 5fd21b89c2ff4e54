namespace GraphExplorer.Engine.Planning.Eagerness;

/// <summary>What of the graph is written. A null name in a set stands for any.</summary>
internal sealed class GraphWrites
{
    /// <summary>The labels of nodes that are made, each set of one node together; null when labels are only known later.</summary>
    internal List<IReadOnlyCollection<string>?> CreatedNodes { get; } = [];

    /// <summary>The types of relationships that are made; null when only known later.</summary>
    internal HashSet<string?> CreatedTypes { get; } = [];

    /// <summary>The properties set or removed on entities that were there before.</summary>
    internal HashSet<string?> SetProperties { get; } = [];

    /// <summary>The labels set or removed on nodes that were there before.</summary>
    internal HashSet<string?> SetLabels { get; } = [];

    /// <summary>Whether entities are deleted.</summary>
    internal bool Deletes { get; set; }

    /// <summary>Whether nothing is written.</summary>
    internal bool IsEmpty => CreatedNodes.Count == 0 && CreatedTypes.Count == 0 && SetProperties.Count == 0 && SetLabels.Count == 0 && !Deletes;

    internal void Add(GraphWrites other)
    {
        CreatedNodes.AddRange(other.CreatedNodes);
        CreatedTypes.UnionWith(other.CreatedTypes);
        SetProperties.UnionWith(other.SetProperties);
        SetLabels.UnionWith(other.SetLabels);
        Deletes |= other.Deletes;
    }
}
