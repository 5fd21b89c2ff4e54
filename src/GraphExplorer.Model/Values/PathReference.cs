namespace GraphExplorer.Model;

/// <summary>A path by the ids of its parts: node, relationship, node, …; its holder knows the graph state that it belongs to.</summary>
public sealed class PathReference : IEquatable<PathReference>
{
    private readonly long[] _ids;

    /// <summary>Makes a path of alternating node and relationship ids, beginning and ending with a node.</summary>
    public PathReference(long[] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Length % 2 == 0)
        {
            throw new ArgumentException("A path has one node more than relationships.", nameof(ids));
        }

        _ids = ids;
    }

    /// <summary>The number of relationships.</summary>
    public int Length => _ids.Length / 2;

    /// <summary>The ids in order: node, relationship, node, ….</summary>
    public ReadOnlySpan<long> Ids => _ids;

    /// <summary>The id of the node at <paramref name="index"/>, from 0 to <see cref="Length"/>.</summary>
    public long NodeId(int index) => _ids[2 * index];

    /// <summary>The id of the relationship at <paramref name="index"/>, from 0 to <see cref="Length"/> − 1.</summary>
    public long RelationshipId(int index) => _ids[(2 * index) + 1];

    /// <inheritdoc/>
    public bool Equals(PathReference? other) => other is not null && Ids.SequenceEqual(other.Ids);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PathReference);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var id in _ids)
        {
            hash.Add(id);
        }

        return hash.ToHashCode();
    }
}
