using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Model;

/// <summary>One row of a result.</summary>
public interface IRecord
{
    /// <summary>The column names in order.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>The values in the order of the keys.</summary>
    ReadOnlySpan<GraphValue> GraphValues { get; }

    /// <summary>The values by column name, as plain objects.</summary>
    IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>The value of a column, from 0, as a plain object.</summary>
    object? this[int index] { get; }

    /// <summary>The value of a column as a plain object. Throws <see cref="KeyNotFoundException"/>.</summary>
    object? this[string key] { get; }

    /// <summary>The value of a column. Throws <see cref="KeyNotFoundException"/>.</summary>
    GraphValue GetValue(string key);

    /// <summary>The value of a column as a plain object of type <typeparamref name="T"/>. Throws <see cref="InvalidCastException"/>.</summary>
    T Get<T>(string key);

    /// <summary>The value of a column as a plain object of type <typeparamref name="T"/>, if it is there and of that type.</summary>
    bool TryGet<T>(string key, [MaybeNullWhen(false)] out T value);
}
