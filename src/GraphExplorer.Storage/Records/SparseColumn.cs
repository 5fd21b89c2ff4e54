using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of few values, so that a property that is rare within a chunk takes little room.</summary>
internal sealed class SparseColumn : PropertyColumn
{
    internal const int Limit = 24;
    private byte[] _slots;
    private GraphValue[] _values;

    internal SparseColumn(long owner)
        : this(owner, new byte[2], new GraphValue[2], 0)
    {
    }

    /// <summary>A column that owns the arrays: the places in ascending order and their values, <paramref name="count"/> of them.</summary>
    internal SparseColumn(long owner, byte[] slots, GraphValue[] values, int count)
        : base(owner)
    {
        _slots = slots;
        _values = values;
        Count = count;
    }

    /// <summary>A sparse column of the few values of another.</summary>
    internal static SparseColumn Of(PropertyColumn column, long owner)
    {
        var sparse = new SparseColumn(owner, new byte[column.Count], new GraphValue[column.Count], 0);
        for (var slot = 0; slot < PropertyChunk.Size; slot++)
        {
            var value = column.Get(slot);
            if (!value.IsNull)
            {
                sparse.Set(slot, value);
            }
        }

        return sparse;
    }

    internal override ColumnForm Form => ColumnForm.Values;

    internal override GraphValue Get(int slot)
    {
        var place = Find(slot);
        return place < 0 ? GraphValue.Null : _values[place];
    }

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        var place = Find(slot);
        if (place >= 0)
        {
            _values[place] = value;
            return this;
        }

        if (Count == Limit)
        {
            return Dense().Set(slot, value);
        }

        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, Math.Min(Limit, Math.Max(2, Count * 2)));
            Array.Resize(ref _values, _slots.Length);
        }

        place = ~place;
        Array.Copy(_slots, place, _slots, place + 1, Count - place);
        Array.Copy(_values, place, _values, place + 1, Count - place);
        _slots[place] = (byte)slot;
        _values[place] = value;
        Count++;
        return this;
    }

    internal override void Remove(int slot)
    {
        var place = Find(slot);
        Array.Copy(_slots, place + 1, _slots, place, Count - place - 1);
        Array.Copy(_values, place + 1, _values, place, Count - place - 1);
        Count--;
        _values[Count] = default;
    }

    internal override PropertyColumn Copy(long owner) => new SparseColumn(owner, (byte[])_slots.Clone(), (GraphValue[])_values.Clone(), Count);

    internal override PropertyColumn Emptied(long owner) => new SparseColumn(owner);

    private int Find(int slot) => _slots.AsSpan(0, Count).BinarySearch((byte)slot);

    private PropertyColumn Dense()
    {
        var values = _values.AsSpan(0, Count);
        PropertyColumn dense = IsAll(values, ValueKind.Integer) ? new IntegerColumn(Owner)
            : IsAll(values, ValueKind.Float) ? new FloatColumn(Owner)
            : IsAll(values, ValueKind.String) ? new StringColumn(Owner)
            : IsAll(values, ValueKind.Boolean) ? new BooleanColumn(Owner)
            : IsAll(values, ValueKind.Date) ? new DateColumn(Owner)
            : new MixedColumn(Owner, new GraphValue[PropertyChunk.Size], 0);
        for (var i = 0; i < Count; i++)
        {
            dense = dense.Set(_slots[i], _values[i]);
        }

        return dense;
    }

    private static bool IsAll(ReadOnlySpan<GraphValue> values, ValueKind kind)
    {
        foreach (var value in values)
        {
            if (value.Kind != kind)
            {
                return false;
            }
        }

        return true;
    }
}
