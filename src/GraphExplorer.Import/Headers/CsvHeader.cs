using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Headers;

/// <summary>The header of a source: its columns, checked to make sense together.</summary>
internal sealed class CsvHeader
{
    /// <summary>The columns that a file may have.</summary>
    internal const int MostColumns = 10_000;

    private CsvHeader(IReadOnlyList<HeaderColumn> columns)
    {
        Columns = columns;
    }

    /// <summary>The columns, in the file's order.</summary>
    internal IReadOnlyList<HeaderColumn> Columns { get; }

    /// <summary>The column of a role that occurs at most once, or −1.</summary>
    internal int IndexOf(ColumnRole role)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reads the fields of a header row. Throws <see cref="GraphException"/> that names the file, the line and the column.</summary>
    internal static CsvHeader Parse(IReadOnlyList<string> fields, ImportSource source, string path, long line)
    {
        var columns = new List<HeaderColumn>(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            try
            {
                columns.Add(HeaderColumnParser.Parse(fields[i]));
            }
            catch (FormatException error)
            {
                throw ImportError.InFile(path, line, string.Create(CultureInfo.InvariantCulture, $"column {i + 1} of the header: {error.Message}"), inner: error);
            }
        }

        var what = source.IsNodes ? "nodes" : "relationships";
        ColumnRole[] foreign = source.IsNodes ? [ColumnRole.StartId, ColumnRole.EndId, ColumnRole.Type] : [ColumnRole.Id, ColumnRole.Label];
        if (columns.Find(column => foreign.Contains(column.Role)) is { } stray)
        {
            throw ImportError.InFile(path, line, $"a file of {what} has no column :{Name(stray.Role)}.", source.IsNodes ? "Give files of relationships after --relationships." : "Give files of nodes after --nodes.");
        }

        foreach (var role in (ColumnRole[])[ColumnRole.Id, ColumnRole.StartId, ColumnRole.EndId, ColumnRole.Type])
        {
            var count = columns.Count(column => column.Role == role);
            if (count > 1)
            {
                throw ImportError.InFile(path, line, string.Create(CultureInfo.InvariantCulture, $"the header has {count} columns :{Name(role)}; one is read."), "Mark the others :IGNORE, or put what makes up the id into one column.");
            }

            if (count == 0 && role is ColumnRole.StartId or ColumnRole.EndId && !source.IsNodes)
            {
                throw ImportError.InFile(
                    path,
                    line,
                    $"the header of relationships has no column :{Name(role)}.",
                    "The first row of the first file is the header, such as :START_ID,:END_ID,:TYPE,since:int; it may be a file of its own before the others.");
            }
        }

        // A property whose values have several types has a column for each; a row has a value in one of them.
        var sameType = columns.Where(column => column.Name is not null).GroupBy(column => (column.Name, column.Role == ColumnRole.Id ? ColumnType.String : column.Type, column.IsArray));
        if (sameType.FirstOrDefault(group => group.Count() > 1) is { Key.Name: var twice })
        {
            throw ImportError.InFile(path, line, $"the header has several columns for the property '{twice}'.", "Rename all but one, give them different types, or mark them :IGNORE.");
        }

        return new CsvHeader(columns);
    }

    private static string Name(ColumnRole role) => role switch
    {
        ColumnRole.StartId => "START_ID",
        ColumnRole.EndId => "END_ID",
        _ => role.ToString().ToUpperInvariant(),
    };
}
