using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of floats.</summary>
internal sealed class FloatColumn : PropertyColumn
{
    private readonly double[] _values;
    private PresenceBits _present;

    internal FloatColumn(long owner)
        : base(owner)
    {
        _values = new double[PropertyChunk.Size];
    }

    /// <summary>A column that owns <paramref name="values"/>.</summary>
    internal FloatColumn(long owner, double[] values, PresenceBits present, int count)
        : base(owner)
    {
        _values = values;
        _present = present;
        Count = count;
    }

    private FloatColumn(long owner, FloatColumn source)
        : base(owner)
    {
        _values = (double[])source._values.Clone();
        _present = source._present;
        Count = source.Count;
    }

    internal override ColumnForm Form => ColumnForm.Floats;

    /// <summary>By slot; anything where there is no value.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>A bit for each slot.</summary>
    internal ReadOnlySpan<ulong> Presence => _present;

    internal override GraphValue Get(int slot) => _present.Has(slot) ? GraphValue.FromFloat(_values[slot]) : GraphValue.Null;

    internal override bool TryGetPresence(out ReadOnlySpan<ulong> present)
    {
        present = _present;
        return true;
    }

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        if (!value.IsFloat)
        {
            return ToMixed().Set(slot, value);
        }

        if (!_present.Has(slot))
        {
            _present.Add(slot);
            Count++;
        }

        _values[slot] = value.AsFloat();
        return this;
    }

    internal override void Remove(int slot)
    {
        _present.Remove(slot);
        Count--;
    }

    internal override PropertyColumn Copy(long owner) => new FloatColumn(owner, this);

    internal override PropertyColumn Emptied(long owner) => new FloatColumn(owner);
}
