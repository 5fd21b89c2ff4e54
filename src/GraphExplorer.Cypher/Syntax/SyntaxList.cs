using System.Collections;
using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>An immutable list of syntax, equal to every list of equal items; written as a collection expression: <c>[a, b]</c>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(SyntaxList), nameof(SyntaxList.Create))]
public sealed class SyntaxList<T> : IReadOnlyList<T>, IEquatable<SyntaxList<T>>
{
    private readonly T[] _items;

    internal SyntaxList(T[] items)
    {
        _items = items;
    }

    /// <summary>The list without items.</summary>
    public static SyntaxList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SyntaxList<T>? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SyntaxList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

/// <summary>Makes <see cref="SyntaxList{T}"/>s.</summary>
public static class SyntaxList
{
    /// <summary>A list of a copy of the items.</summary>
    public static SyntaxList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? SyntaxList<T>.Empty : new SyntaxList<T>(items.ToArray());

    /// <summary>A list of a copy of the items.</summary>
    public static SyntaxList<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
