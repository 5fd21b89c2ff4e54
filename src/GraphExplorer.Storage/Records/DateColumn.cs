using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of dates, as days since 1970-01-01. Dates further off than 32 bits tell need a mixed column.</summary>
internal sealed class DateColumn : PropertyColumn
{
    private readonly int[] _values;
    private PresenceBits _present;
    private ColumnBounds _bounds;

    internal DateColumn(long owner)
        : this(owner, new int[PropertyChunk.Size], default, 0)
    {
    }

    /// <summary>A column that owns <paramref name="values"/>.</summary>
    internal DateColumn(long owner, int[] values, PresenceBits present, int count)
        : base(owner)
    {
        _values = values;
        _present = present;
        Count = count;
    }

    internal override ColumnForm Form => ColumnForm.Dates;

    /// <summary>By slot; anything where there is no value.</summary>
    internal ReadOnlySpan<int> Values => _values;

    /// <summary>A bit for each slot.</summary>
    internal ReadOnlySpan<ulong> Presence => _present;

    /// <summary>From the first to the last of the dates, of which there must be one.</summary>
    internal WholeRange Bounds() => _bounds.TryGet(out var known) ? known : _bounds.Set(WholeRange.Of(Values, Presence));

    /// <summary>Whether a value is a date that can be here.</summary>
    internal static bool CanHold(GraphValue value) => value.Kind == ValueKind.Date && value.AsIsoDate().EpochDay is >= int.MinValue and <= int.MaxValue;

    internal override GraphValue Get(int slot) => _present.Has(slot) ? GraphValue.FromDate(new IsoDate(_values[slot])) : GraphValue.Null;

    internal bool Has(int slot) => _present.Has(slot);

    /// <summary>Sets the bits of the places whose dates are in a range; answers how many.</summary>
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

        var least = (int)Math.Max(range.Least, int.MinValue);
        var greatest = (int)Math.Min(range.Greatest, int.MaxValue);
        return WholeRange.Find(Values, Presence, least, greatest, places);
    }

    internal override bool TryGetPresence(out ReadOnlySpan<ulong> present)
    {
        present = _present;
        return true;
    }

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        if (!CanHold(value))
        {
            return ToMixed().Set(slot, value);
        }

        if (!_present.Has(slot))
        {
            _present.Add(slot);
            Count++;
        }

        _values[slot] = (int)value.AsIsoDate().EpochDay;
        _bounds.Forget();
        return this;
    }

    internal override void Remove(int slot)
    {
        _present.Remove(slot);
        Count--;
        _bounds.Forget();
    }

    internal override PropertyColumn Copy(long owner) => new DateColumn(owner, (int[])_values.Clone(), _present, Count);

    internal override PropertyColumn Emptied(long owner) => new DateColumn(owner);
}
