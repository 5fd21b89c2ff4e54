using System.Globalization;
using GraphExplorer.Model;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Loading;

/// <summary>The properties of one entity that is being made, as they will be stored: without nulls, in ascending order of their keys.</summary>
internal sealed class PropertyRow(GraphStore store)
{
    private readonly TokenTable _names = store.PropertyKeys;
    private readonly long _maxBytes = store.Options.MaxPropertyBytes;
    private int[] _keys = new int[16];
    private GraphValue[] _values = new GraphValue[16];
    private int _count;

    internal ReadOnlySpan<int> Keys => _keys.AsSpan(0, _count);

    internal ReadOnlySpan<GraphValue> Values => _values.AsSpan(0, _count);

    /// <summary>Takes properties in any order. Throws as <see cref="BulkLoad.CreateNode"/> says.</summary>
    internal void Read(ReadOnlySpan<int> keys, ReadOnlySpan<GraphValue> values)
    {
        if (keys.Length != values.Length)
        {
            throw new ArgumentException("There must be one value for each key.", nameof(values));
        }

        _count = 0;
        if (keys.Length > _keys.Length)
        {
            _keys = new int[keys.Length];
            _values = new GraphValue[keys.Length];
        }

        for (var i = 0; i < keys.Length; i++)
        {
            ThrowIfNoToken(keys[i], _names, nameof(keys));
            if (!values[i].IsNull)
            {
                Insert(keys[i], Storable(values[i]));
            }
        }
    }

    internal static void ThrowIfNoToken(int token, TokenTable names, string parameter)
    {
        if ((uint)token >= (uint)names.Count)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The database has no such token: {token}."), parameter);
        }
    }

    private void Insert(int key, GraphValue value)
    {
        var place = _count;
        while (place > 0 && _keys[place - 1] >= key)
        {
            if (_keys[place - 1] == key)
            {
                throw new ArgumentException($"The property key '{_names.Name(key)}' comes twice.", nameof(key));
            }

            _keys[place] = _keys[place - 1];
            _values[place] = _values[place - 1];
            place--;
        }

        _keys[place] = key;
        _values[place] = value;
        _count++;
    }

    private GraphValue Storable(GraphValue value)
    {
        value = StorableValues.Normalise(value, _maxBytes);
        return value.IsString ? GraphValue.FromString(store.Strings.Share(value.AsString())) : value;
    }
}
