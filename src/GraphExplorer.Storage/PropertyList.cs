using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage;

/// <summary>The properties of one entity in ascending order of their key tokens. Never null values.</summary>
public readonly struct PropertyList
{
    private readonly int[]? _keys;
    private readonly GraphValue[]? _values;

    internal PropertyList(PropertyChunk chunk, int slot)
    {
        var count = chunk.CountProperties(slot);
        if (count == 0)
        {
            return;
        }

        // The key array is the chunk's own where every column has a value, as it mostly is.
        _keys = count == chunk.Keys.Length ? chunk.Keys : new int[count];
        _values = new GraphValue[count];
        var place = 0;
        for (var column = 0; column < chunk.Columns.Length; column++)
        {
            var value = chunk.Columns[column].Get(slot);
            if (!value.IsNull)
            {
                _keys[place] = chunk.Keys[column];
                _values[place++] = value;
            }
        }
    }

    /// <summary>The number of properties.</summary>
    public int Count => _keys?.Length ?? 0;

    /// <summary>The key tokens in ascending order.</summary>
    public ReadOnlySpan<int> Keys => _keys;

    /// <summary>The values in the order of the keys.</summary>
    public ReadOnlySpan<GraphValue> Values => _values;

    /// <summary>The property at a place from 0. Throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public (int Key, GraphValue Value) this[int index] => (uint)index < (uint)Count
        ? (_keys![index], _values![index])
        : throw new ArgumentOutOfRangeException(nameof(index));
}
