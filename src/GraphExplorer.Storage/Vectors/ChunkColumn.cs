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
    /// One bit a place, 64 to a word, set where there is a value; for <see cref="ColumnForm.Integers"/> and <see cref="ColumnForm.Floats"/>.
    /// </summary>
    public ReadOnlySpan<ulong> Presence => _column switch
    {
        IntegerColumn integers => integers.Presence,
        FloatColumn floats => floats.Presence,
        _ => default,
    };

    /// <summary>256 integers, anything where there is no value; for <see cref="ColumnForm.Integers"/>.</summary>
    public ReadOnlySpan<long> Integers => _column is IntegerColumn integers ? integers.Values : default;

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
}
