using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of integers.</summary>
internal sealed class IntegerColumn : PropertyColumn
{
    private readonly long[] _values;
    private PresenceBits _present;

    internal IntegerColumn(long owner)
        : base(owner)
    {
        _values = new long[PropertyChunk.Size];
    }

    /// <summary>A column that owns <paramref name="values"/>.</summary>
    internal IntegerColumn(long owner, long[] values, PresenceBits present, int count)
        : base(owner)
    {
        _values = values;
        _present = present;
        Count = count;
    }

    private IntegerColumn(long owner, IntegerColumn source)
        : base(owner)
    {
        _values = (long[])source._values.Clone();
        _present = source._present;
        Count = source.Count;
    }

    internal override ColumnForm Form => ColumnForm.Integers;

    /// <summary>By slot; anything where there is no value.</summary>
    internal ReadOnlySpan<long> Values => _values;

    /// <summary>A bit for each slot.</summary>
    internal ReadOnlySpan<ulong> Presence => _present;

    internal override GraphValue Get(int slot) => _present.Has(slot) ? GraphValue.FromInteger(_values[slot]) : GraphValue.Null;

    internal bool Has(int slot) => _present.Has(slot);

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        if (!value.IsInteger)
        {
            return ToMixed().Set(slot, value);
        }

        if (!_present.Has(slot))
        {
            _present.Add(slot);
            Count++;
        }

        _values[slot] = value.AsInteger();
        return this;
    }

    internal override void Remove(int slot)
    {
        _present.Remove(slot);
        Count--;
    }

    internal override PropertyColumn Copy(long owner) => new IntegerColumn(owner, this);

    internal override PropertyColumn Emptied(long owner) => new IntegerColumn(owner);
}
