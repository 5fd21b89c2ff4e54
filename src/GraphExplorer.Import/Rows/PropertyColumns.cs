using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using GraphExplorer.Import.Headers;
using GraphExplorer.Import.Reading;
using GraphExplorer.Import.Values;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Rows;

/// <summary>The columns of a source that are properties: reads them of a row, in ascending order of their keys' numbers.</summary>
internal sealed class PropertyColumns
{
    private const int LongestShown = 80;
    private readonly CsvHeader _header;
    private readonly int[] _columns;
    private readonly int[] _slots;
    private readonly ValueReader[] _readers;
    private readonly bool _ignoreEmptyStrings;
    private readonly bool _ignoreExtraColumns;

    internal PropertyColumns(CsvHeader header, ImportOptions options, IImportTarget target, IValueFunctions functions)
    {
        _header = header;
        _ignoreEmptyStrings = options.IgnoreEmptyStrings;
        _ignoreExtraColumns = options.IgnoreExtraColumns;
        var readers = new ValueReaders(functions, (byte)options.ArrayDelimiter);
        var properties = header.Columns
            .Select((column, index) => (Column: column, Index: index))
            .Where(entry => entry.Column.Name is not null)
            .Select(entry => (Key: target.PropertyKey(entry.Column.Name!), entry.Index, Reader: readers.Of(Stored(entry.Column, options))))
            .OrderBy(entry => entry.Key)
            .ToList();
        Keys = [.. properties.Select(entry => entry.Key).Distinct()];
        _slots = [.. properties.Select(entry => Array.IndexOf(Keys, entry.Key))];
        _columns = [.. properties.Select(entry => entry.Index)];
        _readers = [.. properties.Select(entry => entry.Reader)];
    }

    /// <summary>The numbers of the keys.</summary>
    internal int[] Keys { get; }

    /// <summary>The rows of a batch that has at most so many rows and values.</summary>
    internal int RowsWithin(int rows, int values) => Math.Clamp(values / Math.Max(1, Keys.Length), 1, rows);

    /// <summary>Checks the row as a whole and reads its values. Answers what is wrong, or null; <paramref name="present"/> counts the values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal RowFault? Read(CsvRowReader row, Span<GraphValue> values, ref int present)
    {
        if (row.Fault is { } fault)
        {
            return new RowFault(RowFaultKind.Malformed, fault);
        }

        if (row.Count > _header.Columns.Count && !_ignoreExtraColumns)
        {
            return new RowFault(RowFaultKind.Malformed, string.Create(CultureInfo.InvariantCulture, $"the row has {row.Count} fields, and the header {_header.Columns.Count} columns"));
        }

        values.Clear();
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            if (column >= row.Count)
            {
                continue;
            }

            var text = row.Field(column);
            var reader = _readers[i];
            if (text.IsEmpty && (!row.IsQuoted(column) || !reader.TakesEmpty || _ignoreEmptyStrings))
            {
                continue;
            }

            ref var value = ref values[_slots[i]];
            if (!value.IsNull)
            {
                return new RowFault(RowFaultKind.Malformed, $"{Describe(column)}: another column has a value of this property already");
            }

            if (!reader.TryRead(text, out value))
            {
                return new RowFault(RowFaultKind.Malformed, $"{Describe(column)}: '{Show(text)}' is not {reader.Expected}");
            }

            present++;
        }

        return null;
    }

    /// <summary>A column for messages: its number and name.</summary>
    internal string Describe(int column)
    {
        var described = _header.Columns[column];
        var name = described.Name ?? $":{described.Role switch { ColumnRole.StartId => "START_ID", ColumnRole.EndId => "END_ID", var role => role.ToString().ToUpperInvariant() }}";
        return string.Create(CultureInfo.InvariantCulture, $"column {column + 1} ({name})");
    }

    /// <summary>A field's text for messages.</summary>
    internal static string Show(ReadOnlySpan<byte> text)
    {
        var shown = Encoding.UTF8.GetString(text.Length > LongestShown ? text[..LongestShown] : text).ReplaceLineEndings(" ");
        return text.Length > LongestShown ? shown + "…" : shown;
    }

    // An id is stored as what ids are, unless the header says otherwise.
    private static HeaderColumn Stored(HeaderColumn column, ImportOptions options) =>
        column.Role == ColumnRole.Id && options.IdType != IdType.String && !column.Options.ContainsKey("id-type") ? column with { Type = ColumnType.Integer } : column;
}
