using System.Collections.Frozen;

namespace GraphExplorer.Storage;

/// <summary>The indexes and constraints of one graph state. Immutable.</summary>
public sealed class SchemaState
{
    private static readonly IndexDefinition[] None = [];
    private readonly FrozenDictionary<int, IndexDefinition[]> _byLabel;
    private readonly FrozenDictionary<int, IndexDefinition[]> _byType;
    private readonly IndexDefinition[] _nodeFullText;
    private readonly IndexDefinition[] _relationshipFullText;

    internal SchemaState(long version, IReadOnlyList<IndexDefinition> indexes, IReadOnlyList<ConstraintDefinition> constraints)
    {
        Version = version;
        Indexes = indexes;
        Constraints = constraints;
        _byLabel = Group(indexes, EntityKind.Node);
        _byType = Group(indexes, EntityKind.Relationship);
        _nodeFullText = FullText(indexes, EntityKind.Node);
        _relationshipFullText = FullText(indexes, EntityKind.Relationship);
        HasDeferredConstraints = constraints.Any(constraint => constraint.Kind != StoredConstraintKind.Unique);
    }

    /// <summary>The schema of a new database: the two lookup indexes, under the names that Neo4j gives them.</summary>
    internal static SchemaState Initial { get; } = new(
        0,
        [
            new IndexDefinition("index_343aff4e", StoredIndexKind.Lookup, EntityKind.Node, [], []) { Id = 0 },
            new IndexDefinition("index_f7700477", StoredIndexKind.Lookup, EntityKind.Relationship, [], []) { Id = 1 },
        ],
        []);

    /// <summary>A number that grows with each change of the schema: what was planned at one version need not hold at another.</summary>
    public long Version { get; }

    /// <summary>The indexes, those of constraints included.</summary>
    public IReadOnlyList<IndexDefinition> Indexes { get; }

    /// <summary>The constraints.</summary>
    public IReadOnlyList<ConstraintDefinition> Constraints { get; }

    /// <summary>Whether some constraint is checked before commit rather than at each write.</summary>
    internal bool HasDeferredConstraints { get; }

    /// <summary>The index of a name, or null.</summary>
    public IndexDefinition? FindIndex(string name) => Indexes.FirstOrDefault(index => string.Equals(index.Name, name, StringComparison.Ordinal));

    /// <summary>The constraint of a name, or null.</summary>
    public ConstraintDefinition? FindConstraint(string name) =>
        Constraints.FirstOrDefault(constraint => string.Equals(constraint.Name, name, StringComparison.Ordinal));

    /// <summary>The range index over exactly these keys in this order, else another that can be looked up, else null.</summary>
    public IndexDefinition? FindIndex(EntityKind kind, int labelOrType, ReadOnlySpan<int> keys)
    {
        IndexDefinition? other = null;
        foreach (var index in IndexesOf(kind, labelOrType))
        {
            if (keys.SequenceEqual(index.PropertyKeys))
            {
                if (index.Kind == StoredIndexKind.Range)
                {
                    return index;
                }

                other = index;
            }
        }

        return other;
    }

    /// <summary>The indexes of a label or type that can be looked up.</summary>
    public IReadOnlyList<IndexDefinition> IndexesOf(EntityKind kind, int labelOrType) => SearchableIndexes(kind, labelOrType);

    /// <summary>Whether a unique or key constraint holds over exactly these keys, in any order.</summary>
    public bool IsUnique(EntityKind kind, int labelOrType, ReadOnlySpan<int> keys)
    {
        foreach (var constraint in Constraints)
        {
            if (constraint.IsUnique && constraint.EntityKind == kind && constraint.LabelOrType == labelOrType
                && constraint.PropertyKeys.Length == keys.Length && ContainsAll(constraint.PropertyKeys, keys))
            {
                return true;
            }
        }

        return false;
    }

    internal IndexDefinition[] SearchableIndexes(EntityKind kind, int labelOrType) =>
        (kind == EntityKind.Node ? _byLabel : _byType).GetValueOrDefault(labelOrType, None);

    internal IndexDefinition[] FullTextIndexes(EntityKind kind) => kind == EntityKind.Node ? _nodeFullText : _relationshipFullText;

    private static IndexDefinition[] FullText(IReadOnlyList<IndexDefinition> indexes, EntityKind kind) =>
        [.. indexes.Where(index => index.Kind == StoredIndexKind.FullText && index.EntityKind == kind)];

    private static bool ContainsAll(int[] keys, ReadOnlySpan<int> wanted)
    {
        foreach (var key in wanted)
        {
            if (Array.IndexOf(keys, key) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<int, IndexDefinition[]> Group(IReadOnlyList<IndexDefinition> indexes, EntityKind kind) => indexes
        .Where(index => index.EntityKind == kind && index.IsSearchable)
        .GroupBy(index => index.LabelsOrTypes[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
