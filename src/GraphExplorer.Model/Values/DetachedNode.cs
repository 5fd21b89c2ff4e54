namespace GraphExplorer.Model;

/// <summary>A node with its labels and properties, equal to every node of the same element id.</summary>
public sealed class DetachedNode(long id, string elementId, IReadOnlyList<string> labels, MapValue properties) : INode
{
    /// <inheritdoc/>
    public long Id { get; } = id;

    /// <inheritdoc/>
    public string ElementId { get; } = elementId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels { get; } = labels;

    /// <inheritdoc/>
    public MapValue PropertyMap { get; } = properties;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Properties => ValueConversion.ToDictionary(PropertyMap);

    /// <inheritdoc/>
    public object? this[string key] => ValueConversion.ToObject(PropertyMap[key]);

    /// <inheritdoc/>
    public bool Equals(INode? other) => other is not null && string.Equals(ElementId, other.ElementId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as INode);

    /// <inheritdoc/>
    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => GraphValueText.Format(GraphValue.FromNode(this));
}
