namespace GraphExplorer.Model;

/// <summary>A path of detached nodes and relationships.</summary>
public sealed class DetachedPath : IPath
{
    /// <summary>Makes a path. Throws <see cref="ArgumentException"/> when there is not one node more than relationships.</summary>
    public DetachedPath(IReadOnlyList<INode> nodes, IReadOnlyList<IRelationship> relationships)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(relationships);
        if (nodes.Count != relationships.Count + 1)
        {
            throw new ArgumentException("A path has one node more than relationships.", nameof(nodes));
        }

        Nodes = nodes;
        Relationships = relationships;
    }

    /// <inheritdoc/>
    public INode Start => Nodes[0];

    /// <inheritdoc/>
    public INode End => Nodes[^1];

    /// <inheritdoc/>
    public IReadOnlyList<INode> Nodes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IRelationship> Relationships { get; }

    /// <inheritdoc/>
    public bool Equals(IPath? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, Relationships.Count);

    /// <inheritdoc/>
    public override string ToString() => GraphValueText.Format(GraphValue.FromPath(this));
}
