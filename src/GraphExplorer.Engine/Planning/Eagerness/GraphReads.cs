namespace GraphExplorer.Engine.Planning.Eagerness;

/// <summary>What of the graph is read. A null set stands for all.</summary>
internal sealed class GraphReads
{
    /// <summary>The labels whose nodes are looked for; null: all nodes.</summary>
    internal HashSet<string>? ScannedLabels { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The types of relationships that are looked for; null: all.</summary>
    internal HashSet<string>? Types { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The properties that are read; null: all.</summary>
    internal HashSet<string>? Properties { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The labels that are tested or looked for; null: all.</summary>
    internal HashSet<string>? TestedLabels { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is read.</summary>
    internal bool IsEmpty =>
        ScannedLabels is { Count: 0 } && Types is { Count: 0 } && Properties is { Count: 0 } && TestedLabels is { Count: 0 };

    internal void ScanNodes(string? label)
    {
        ScannedLabels = Add(ScannedLabels, label);
        if (label is not null)
        {
            TestLabel(label);
        }
    }

    internal void LookForRelationships(IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            Types = null;
        }

        Types?.UnionWith(types);
    }

    internal void ReadProperty(string? key) => Properties = Add(Properties, key);

    internal void TestLabel(string? label) => TestedLabels = Add(TestedLabels, label);

    internal void ReadWholeEntities()
    {
        Properties = null;
        TestedLabels = null;
    }

    internal void Add(GraphReads other)
    {
        ScannedLabels = Union(ScannedLabels, other.ScannedLabels);
        Types = Union(Types, other.Types);
        Properties = Union(Properties, other.Properties);
        TestedLabels = Union(TestedLabels, other.TestedLabels);
    }

    private static HashSet<string>? Add(HashSet<string>? set, string? name)
    {
        if (name is null)
        {
            return null;
        }

        set?.Add(name);
        return set;
    }

    private static HashSet<string>? Union(HashSet<string>? one, HashSet<string>? other)
    {
        if (one is null || other is null)
        {
            return null;
        }

        one.UnionWith(other);
        return one;
    }
}
