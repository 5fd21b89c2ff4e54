namespace GraphExplorer.Model;

/// <summary>A relationship with its properties, equal to every relationship of the same element id.</summary>
public sealed class DetachedRelationship(
    long id,
    string elementId,
    string type,
    long startNodeId,
    string startNodeElementId,
    long endNodeId,
    string endNodeElementId,
    MapValue properties) : IRelationship
{
    /// <inheritdoc/>
    public long Id { get; } = id;

    /// <inheritdoc/>
    public string ElementId { get; } = elementId;

    /// <inheritdoc/>
    public string Type { get; } = type;

    /// <inheritdoc/>
    public long StartNodeId { get; } = startNodeId;

    /// <inheritdoc/>
    public long EndNodeId { get; } = endNodeId;

    /// <inheritdoc/>
    public string StartNodeElementId { get; } = startNodeElementId;

    /// <inheritdoc/>
    public string EndNodeElementId { get; } = endNodeElementId;

    /// <inheritdoc/>
    public MapValue PropertyMap { get; } = properties;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Properties => ValueConversion.ToDictionary(PropertyMap);

    /// <inheritdoc/>
    public object? this[string key] => ValueConversion.ToObject(PropertyMap[key]);

    /// <inheritdoc/>
    public bool Equals(IRelationship? other) => other is not null && string.Equals(ElementId, other.ElementId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IRelationship);

    /// <inheritdoc/>
    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => GraphValueText.Format(GraphValue.FromRelationship(this));
}
