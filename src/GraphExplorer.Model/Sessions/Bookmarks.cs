namespace GraphExplorer.Model;

/// <summary>The commits that a session has seen; a later session that is given them reads at least that state.</summary>
public sealed class Bookmarks(IEnumerable<string> values) : IEquatable<Bookmarks>
{
    /// <summary>The bookmark strings, in order, each once.</summary>
    public IReadOnlyList<string> Values { get; } = [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool Equals(Bookmarks? other) => other is not null && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bookmarks);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Count == 0 ? 0 : HashCode.Combine(Values.Count, Values[0]);
}
