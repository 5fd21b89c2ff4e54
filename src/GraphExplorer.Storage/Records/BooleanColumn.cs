using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of booleans: two bits a place.</summary>
internal sealed class BooleanColumn : PropertyColumn
{
    private PresenceBits _true;
    private PresenceBits _present;

    internal BooleanColumn(long owner)
        : this(owner, default, default, 0)
    {
    }

    internal BooleanColumn(long owner, PresenceBits isTrue, PresenceBits present, int count)
        : base(owner)
    {
        _true = isTrue;
        _present = present;
        Count = count;
    }

    internal override ColumnForm Form => ColumnForm.Booleans;

    /// <summary>A bit for each slot that holds true.</summary>
    internal ReadOnlySpan<ulong> True => _true;

    /// <summary>A bit for each slot.</summary>
    internal ReadOnlySpan<ulong> Presence => _present;

    internal override GraphValue Get(int slot) => _present.Has(slot) ? GraphValue.FromBoolean(_true.Has(slot)) : GraphValue.Null;

    internal override bool TryGetPresence(out ReadOnlySpan<ulong> present)
    {
        present = _present;
        return true;
    }

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        if (!value.IsBoolean)
        {
            return ToMixed().Set(slot, value);
        }

        if (!_present.Has(slot))
        {
            _present.Add(slot);
            Count++;
        }

        if (value.IsTrue)
        {
            _true.Add(slot);
        }
        else
        {
            _true.Remove(slot);
        }

        return this;
    }

    internal override void Remove(int slot)
    {
        _present.Remove(slot);
        _true.Remove(slot);
        Count--;
    }

    internal override PropertyColumn Copy(long owner) => new BooleanColumn(owner, _true, _present, Count);

    internal override PropertyColumn Emptied(long owner) => new BooleanColumn(owner);
}
