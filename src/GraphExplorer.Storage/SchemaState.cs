using System.Collections.Frozen;

namespace GraphExplorer.Storage;

/// <summary>The indexes and constraints of one graph state. Immutable.</summary>
public sealed class SchemaState
{
    private static readonly IndexDefinition[] None = [];
    private readonly FrozenDictionary<int, IndexDefinition[]> _byLabel;
    private readonly FrozenDictionary<int, IndexDefinition[]> _byType;

    internal SchemaState(long version, IReadOnlyList<IndexDefinition> indexes, IReadOnlyList<ConstraintDefinition> constraints)
    {
        Version = version;
        Indexes = indexes;
        Constraints = constraints;
        _byLabel = Group(indexes, EntityKind.Node);
        _byType = Group(indexes, EntityKind.Relationship);
        HasDeferredConstraints = constraints.Any(constraint => constraint.Kind != StoredConstraintKind.Unique);
    }

    internal static SchemaState Empty { get; } = new(0, [], []);

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

    /// <summary>The range index over exactly these keys in this order, else a text index over them, else null.</summary>
    public IndexDefinition? FindIndex(EntityKind kind, int labelOrType, ReadOnlySpan<int> keys)
    {
        IndexDefinition? text = null;
        foreach (var index in IndexesOf(kind, labelOrType))
        {
            if (keys.SequenceEqual(index.PropertyKeys))
            {
                if (index.Kind == StoredIndexKind.Range)
                {
                    return index;
                }

                text = index;
            }
        }

        return text;
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
