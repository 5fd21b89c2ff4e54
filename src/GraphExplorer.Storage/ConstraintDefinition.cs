namespace GraphExplorer.Storage;

/// <summary>A constraint in the catalogue.</summary>
/// <param name="Name">The name, unique among indexes and constraints; empty to be given one.</param>
/// <param name="Kind">The kind.</param>
/// <param name="EntityKind">Whether it is over nodes or relationships.</param>
/// <param name="LabelOrType">The label or type.</param>
/// <param name="PropertyKeys">The properties in order; one for existence and type.</param>
/// <param name="Type">The types that a type constraint allows; null for the other kinds.</param>
public sealed record ConstraintDefinition(
    string Name,
    StoredConstraintKind Kind,
    EntityKind EntityKind,
    int LabelOrType,
    int[] PropertyKeys,
    PropertyTypeRule? Type = null)
{
    /// <summary>The place in the catalogue; reused after a drop.</summary>
    public long Id { get; internal init; } = -1;

    /// <summary>Whether an index of the same name backs it.</summary>
    public bool IsUnique => Kind is StoredConstraintKind.Unique or StoredConstraintKind.Key;

    /// <summary>Whether every property must be there.</summary>
    public bool IsRequired => Kind is StoredConstraintKind.Exists or StoredConstraintKind.Key;

    internal bool SameSchema(ConstraintDefinition other) =>
        EntityKind == other.EntityKind && LabelOrType == other.LabelOrType && PropertyKeys.AsSpan().SequenceEqual(other.PropertyKeys);
}
