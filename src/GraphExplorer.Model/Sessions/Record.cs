using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Model;

/// <summary>A row that owns its values.</summary>
public sealed class Record(MapShape shape, GraphValue[] values) : IRecord
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Keys => shape.Names.ToArray();

    /// <inheritdoc/>
    public ReadOnlySpan<GraphValue> GraphValues => values;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Values => ValueConversion.ToDictionary(new MapValue(shape, values));

    /// <inheritdoc/>
    public object? this[int index] => ValueConversion.ToObject(values[index]);

    /// <inheritdoc/>
    public object? this[string key] => ValueConversion.ToObject(GetValue(key));

    /// <inheritdoc/>
    public GraphValue GetValue(string key)
    {
        var place = shape.IndexOf(key);
        return place < 0 ? throw new KeyNotFoundException($"The record has no column '{key}'.") : values[place];
    }

    /// <inheritdoc/>
    public T Get<T>(string key) => (T)this[key]!;

    /// <inheritdoc/>
    public bool TryGet<T>(string key, [MaybeNullWhen(false)] out T value)
    {
        var place = shape.IndexOf(key);
        if (place >= 0 && ValueConversion.ToObject(values[place]) is T found)
        {
            value = found;
            return true;
        }

        value = default;
        return false;
    }
}
