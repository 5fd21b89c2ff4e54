using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>The values of one property over the 256 places of a chunk, as they lie.</summary>
public readonly struct ChunkColumn
{
    private readonly PropertyColumn? _column;

    internal ChunkColumn(PropertyColumn? column)
    {
        _column = column;
    }

    /// <summary>How the values lie, and which of the members below may be asked.</summary>
    public ColumnForm Form => _column?.Form ?? ColumnForm.Empty;

    /// <summary>The number of places that have a value.</summary>
    public int Count => _column?.Count ?? 0;

    /// <summary>The value of a place 0 … 255, or null; for every form.</summary>
    public GraphValue this[int slot] => _column is null ? GraphValue.Null : _column.Get(slot);

    /// <summary>
    /// One bit a place, 64 to a word, set where there is a value; for integers, floats, booleans and dates. Others tell it by
    /// <see cref="ColumnTest.HasValue"/>.
    /// </summary>
    public ReadOnlySpan<ulong> Presence => _column is not null && _column.TryGetPresence(out var present) ? present : default;

    /// <summary>256 integers, anything where there is no value; for <see cref="ColumnForm.Integers"/>.</summary>
    public ReadOnlySpan<long> Integers => _column is IntegerColumn integers ? integers.Values : default;

    /// <summary>256 numbers of days since 1970-01-01, anything where there is no value; for <see cref="ColumnForm.Dates"/>.</summary>
    public ReadOnlySpan<int> Days => _column is DateColumn dates ? dates.Values : default;

    /// <summary>One bit a place, 64 to a word, set where the value is true; for <see cref="ColumnForm.Booleans"/>.</summary>
    public ReadOnlySpan<ulong> True => _column is BooleanColumn booleans ? booleans.True : default;

    /// <summary>256 floats, anything where there is no value; for <see cref="ColumnForm.Floats"/>.</summary>
    public ReadOnlySpan<double> Floats => _column is FloatColumn floats ? floats.Values : default;

    /// <summary>
    /// For each of the 256 places the place in <see cref="Strings"/> plus one, 0 where there is no value; for
    /// <see cref="ColumnForm.NumberedStrings"/>. Equal numbers are equal strings within this chunk, and no two numbers are.
    /// </summary>
    public ReadOnlySpan<byte> StringNumbers => _column is StringColumn strings ? strings.Numbers : default;

    /// <summary>
    /// For <see cref="ColumnForm.NumberedStrings"/> the different strings, some of which no place may have any more; for
    /// <see cref="ColumnForm.Strings"/> the string of each of the 256 places, or null.
    /// </summary>
    public ReadOnlySpan<string?> Strings => _column is StringColumn strings ? strings.Strings : default;

    /// <summary>
    /// The least and the greatest integer, or day of a date; false for other forms. Found once for each column, so that a scan can pass
    /// by a whole chunk.
    /// </summary>
    public bool TryGetBounds(out long least, out long greatest)
    {
        var bounds = _column switch
        {
            IntegerColumn { Count: > 0 } integers => integers.Bounds(),
            DateColumn { Count: > 0 } dates => dates.Bounds(),
            _ => WholeRange.Empty,
        };
        (least, greatest) = (bounds.Least, bounds.Greatest);
        return least <= greatest;
    }

    /// <summary>
    /// Sets a bit, 64 to a word, for each of the 256 places whose value meets a condition and clears the others; answers how many were
    /// set. For every form.
    /// </summary>
    public int Find(ColumnTest test, Span<ulong> places)
    {
        ArgumentNullException.ThrowIfNull(test);
        places = places[..(PropertyChunk.Size / 64)];
        if (_column is not null)
        {
            return test.Find(_column, places);
        }

        places.Clear();
        return 0;
    }
}
