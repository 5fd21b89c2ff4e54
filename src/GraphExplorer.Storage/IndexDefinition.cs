using GraphExplorer.Model;

namespace GraphExplorer.Storage;

/// <summary>An index in the catalogue. Tokens are those of <see cref="GraphStore.Labels"/> or <see cref="GraphStore.RelationshipTypes"/>, and <see cref="GraphStore.PropertyKeys"/>.</summary>
/// <param name="Name">The name, unique among indexes and constraints; empty to be given one.</param>
/// <param name="Kind">The kind.</param>
/// <param name="EntityKind">Whether it is over nodes or relationships.</param>
/// <param name="LabelsOrTypes">One label or type; several for full-text; none for lookup.</param>
/// <param name="PropertyKeys">The properties in order.</param>
public sealed record IndexDefinition(string Name, StoredIndexKind Kind, EntityKind EntityKind, int[] LabelsOrTypes, int[] PropertyKeys)
{
    /// <summary>The place in the catalogue; reused after a drop.</summary>
    public long Id { get; internal init; } = -1;

    /// <summary>The constraint that made this index and is dropped with it.</summary>
    public string? OwningConstraint { get; internal init; }

    /// <summary>The settings that it was made with, such as <c>fulltext.analyzer</c>.</summary>
    public MapValue Config { get; init; } = MapValue.Empty;

    /// <summary>Whether it keeps whole values in order, which can be looked up.</summary>
    public bool IsSearchable => Kind is StoredIndexKind.Range or StoredIndexKind.Text or StoredIndexKind.Point;

    /// <summary>Whether it also keeps parts of its values: the trigrams of strings, the cells of points.</summary>
    internal bool KeepsParts => Kind is StoredIndexKind.Text or StoredIndexKind.Point;

    internal bool SameSchema(EntityKind entityKind, ReadOnlySpan<int> labelsOrTypes, ReadOnlySpan<int> propertyKeys) =>
        EntityKind == entityKind && labelsOrTypes.SequenceEqual(LabelsOrTypes) && propertyKeys.SequenceEqual(PropertyKeys);
}
