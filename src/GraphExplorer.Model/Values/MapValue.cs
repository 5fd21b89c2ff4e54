using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Model;

/// <summary>An immutable Cypher map, whose keys keep the order in which they were given.
/// Making one throws <see cref="GraphException"/> (ArgumentError) past 500 levels of nesting.</summary>
public sealed class MapValue : IReadOnlyDictionary<string, GraphValue>, IEquatable<MapValue>
{
    private readonly GraphValue[] _values;
    private long _estimatedSize;

    /// <summary>Makes a map of a shape and its values, in the shape's order; the caller no longer writes to the array.</summary>
    public MapValue(MapShape shape, params GraphValue[] values)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, shape.Count, nameof(values));
        Shape = shape;
        _values = values;
        Depth = NestingDepth.Around(values);
    }

    /// <summary>The map without keys.</summary>
    public static MapValue Empty { get; } = new(new MapShape());

    /// <summary>The bytes that it holds (see <see cref="ValueSize"/>), worked out when first asked for.</summary>
    internal long EstimatedSize => _estimatedSize != 0 ? _estimatedSize : _estimatedSize = ValueSize.OfContainer(_values);

    /// <summary>How many lists and maps lie inside one another here, this one included.</summary>
    public int Depth { get; }

    /// <summary>The keys and their order.</summary>
    public MapShape Shape { get; }

    /// <summary>The values in the order of the keys.</summary>
    public ReadOnlySpan<GraphValue> ValueSpan => _values;

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys
    {
        get
        {
            for (var i = 0; i < _values.Length; i++)
            {
                yield return Shape.Names[i];
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<GraphValue> Values => _values;

    /// <inheritdoc/>
    public GraphValue this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The map has no key '{key}'.");

    /// <summary>Makes a map of key and value pairs; of a key that occurs twice the last value counts.</summary>
    public static MapValue From(IEnumerable<KeyValuePair<string, GraphValue>> entries)
    {
        var names = new List<string>();
        var values = new List<GraphValue>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            if (places.TryGetValue(name, out var place))
            {
                values[place] = value;
            }
            else
            {
                places.Add(name, names.Count);
                names.Add(name);
                values.Add(value);
            }
        }

        return names.Count == 0 ? Empty : new MapValue(new MapShape([.. names]), [.. values]);
    }

    /// <summary>Makes a map of key and value pairs.</summary>
    public static MapValue Of(params (string Key, GraphValue Value)[] entries) =>
        From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    /// <summary>The value at <paramref name="key"/>, or the absent value.</summary>
    public GraphValue GetOrNull(string key)
    {
        var place = Shape.IndexOf(key);
        return place < 0 ? GraphValue.Null : _values[place];
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Shape.IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out GraphValue value)
    {
        var place = Shape.IndexOf(key);
        value = place < 0 ? default : _values[place];
        return place >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, GraphValue>> GetEnumerator()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            yield return KeyValuePair.Create(Shape.Names[i], _values[i]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MapValue? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (var i = 0; i < _values.Length; i++)
        {
            if (!other.TryGetValue(Shape.Names[i], out var value) || !value.Equals(_values[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MapValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        for (var i = 0; i < _values.Length; i++)
        {
            hash ^= HashCode.Combine(Shape.Names[i], _values[i]);
        }

        return hash;
    }
}
