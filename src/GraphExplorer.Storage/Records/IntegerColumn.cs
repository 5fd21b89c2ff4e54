using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of integers.</summary>
internal sealed class IntegerColumn : PropertyColumn
{
    private readonly long[] _values;
    private PresenceBits _present;
    private ColumnBounds _bounds;

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

    internal override ColumnForm Form => ColumnForm.Integers;

    /// <summary>The array behind <see cref="Values"/>, of 256 integers, for readers alone.</summary>
    internal long[] Array => _values;

    /// <summary>By slot; anything where there is no value.</summary>
    internal ReadOnlySpan<long> Values => _values;

    /// <summary>A bit for each slot.</summary>
    internal ReadOnlySpan<ulong> Presence => _present;

    /// <summary>From the least to the greatest of the values, of which there must be one.</summary>
    internal WholeRange Bounds() => _bounds.TryGet(out var known) ? known : _bounds.Set(WholeRange.Of(Values, Presence));

    internal override GraphValue Get(int slot) => _present.Has(slot) ? GraphValue.FromInteger(_values[slot]) : GraphValue.Null;

    internal bool Has(int slot) => _present.Has(slot);

    /// <summary>Sets the bits of the places whose values are in a range; answers how many.</summary>
    internal int Find(in WholeRange range, Span<ulong> places)
    {
        if (Count == 0 || !range.TryNarrow(Bounds(), out var all))
        {
            places.Clear();
            return 0;
        }

        if (all)
        {
            Presence.CopyTo(places);
            return Count;
        }

        return WholeRange.Find(Values, Presence, range.Least, range.Greatest, places);
    }

    internal override bool TryGetPresence(out ReadOnlySpan<ulong> present)
    {
        present = _present;
        return true;
    }

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
        _bounds.Forget();
        return this;
    }

    internal override void Remove(int slot)
    {
        _present.Remove(slot);
        Count--;
        _bounds.Forget();
    }

    internal override PropertyColumn Copy(long owner) => new IntegerColumn(owner, (long[])_values.Clone(), _present, Count);

    internal override PropertyColumn Emptied(long owner) => new IntegerColumn(owner);
}
