using System.Collections;

namespace GraphExplorer.Model;

/// <summary>An immutable Cypher list. Making one throws <see cref="GraphException"/> (ArgumentError) past 500 levels of nesting.</summary>
public sealed class ListValue : IReadOnlyList<GraphValue>, IEquatable<ListValue>
{
    private readonly GraphValue[] _items;
    private long _estimatedSize;

    private ListValue(GraphValue[] items)
    {
        _items = items;
        Depth = NestingDepth.Around(items);
    }

    /// <summary>The list without items.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>The bytes that it holds (see <see cref="ValueSize"/>), worked out when first asked for.</summary>
    internal long EstimatedSize => _estimatedSize != 0 ? _estimatedSize : _estimatedSize = ValueSize.OfContainer(_items);

    /// <summary>How many lists and maps lie inside one another here, this one included.</summary>
    public int Depth { get; }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<GraphValue> Span => _items;

    /// <inheritdoc/>
    public GraphValue this[int index] => _items[index];

    /// <summary>Makes a list that owns <paramref name="items"/>: the caller no longer writes to the array.</summary>
    public static ListValue Of(params GraphValue[] items) => items.Length == 0 ? Empty : new ListValue(items);

    /// <summary>Makes a list of a copy of <paramref name="items"/>.</summary>
    public static ListValue From(IEnumerable<GraphValue> items) => Of([.. items]);

    /// <inheritdoc/>
    public IEnumerator<GraphValue> GetEnumerator() => ((IEnumerable<GraphValue>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ListValue? other) => other is not null && Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ListValue);

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
