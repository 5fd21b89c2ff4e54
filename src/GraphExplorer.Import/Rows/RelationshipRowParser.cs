using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using GraphExplorer.Import.Headers;
using GraphExplorer.Import.Ids;
using GraphExplorer.Import.Reading;
using GraphExplorer.Import.Values;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Rows;

/// <summary>Makes relationships of the rows of a source.</summary>
internal sealed class RelationshipRowParser : IRowParser
{
    private const int NoType = -1;
    private readonly PropertyColumns _properties;
    private readonly NodeIdMap? _ids;
    private readonly IImportTarget _target;
    private readonly End _start;
    private readonly End _end;
    private readonly int _typeColumn;
    private readonly int _commonType;
    private readonly RecentTexts<int> _types = new(1 << 10);

    /// <summary>Makes the parser; without a map, ids are the database's own.</summary>
    internal RelationshipRowParser(CsvHeader header, ImportSource source, PropertyColumns properties, IdSpaces spaces, NodeIdMap? ids, IImportTarget target)
    {
        _properties = properties;
        _ids = ids;
        _target = target;
        _start = EndOf(header, ColumnRole.StartId, spaces);
        _end = EndOf(header, ColumnRole.EndId, spaces);
        _typeColumn = header.IndexOf(ColumnRole.Type);
        _commonType = source.Names.Count == 0 ? NoType : target.RelationshipType(source.Names[0]);
    }

    public ImportRows CreateRows(int capacity, int mostValues) => new RelationshipRows(this, _properties.Keys, _properties.RowsWithin(capacity, mostValues));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowFault? Parse(CsvRowReader row, ImportRows rows, ref int nodes, ref long properties)
    {
        var present = 0;
        if (_properties.Read(row, rows.NextValues, ref present) is { } fault)
        {
            return fault;
        }

        var type = _commonType;
        if (_typeColumn >= 0 && _typeColumn < row.Count && row.Field(_typeColumn) is { IsEmpty: false } text && !TryReadType(text, out type))
        {
            return new RowFault(RowFaultKind.Malformed, $"{_properties.Describe(_typeColumn)}: '{PropertyColumns.Show(text)}' is no name of a type in UTF-8");
        }

        if (type == NoType)
        {
            return new RowFault(RowFaultKind.BadRelationship, _typeColumn < 0 ? "the relationship has no type: name one before the files or in a column :TYPE" : $"{_properties.Describe(_typeColumn)}: the relationship has no type");
        }

        if (!TryFind(row, _start, out var start))
        {
            return Missing(row, _start);
        }

        if (!TryFind(row, _end, out var end))
        {
            return Missing(row, _end);
        }

        ((RelationshipRows)rows).Add(type, start, end);
        properties += present;
        return null;
    }

    private static End EndOf(CsvHeader header, ColumnRole role, IdSpaces spaces)
    {
        var column = header.IndexOf(role);
        var space = header.Columns[column].Space;
        return new End(column, space, spaces.Contains(space) ? spaces.Of(space) : -1);
    }

    private bool TryReadType(ReadOnlySpan<byte> text, out int type)
    {
        if (_types.TryGet(text, out type))
        {
            return true;
        }

        if (!Utf8.IsValid(text))
        {
            return false;
        }

        try
        {
            type = _target.RelationshipType(Encoding.UTF8.GetString(text).Trim());
        }
        catch (GraphException error) when (ImportError.IsBadName(error))
        {
            return false;
        }

        _types.Keep(text, type);
        return true;
    }

    private bool TryFind(CsvRowReader row, End end, out long node)
    {
        node = -1;
        if (end.Column >= row.Count || row.Field(end.Column) is { IsEmpty: true } text)
        {
            return false;
        }

        text = row.Field(end.Column);
        if (_ids is not null)
        {
            node = _ids.Find(end.Space, text);
            return node >= 0;
        }

        return IntegerReader.TryParse(text, out node) && node >= 0 && _target.HasNode(node);
    }

    private RowFault Missing(CsvRowReader row, End end)
    {
        var text = end.Column < row.Count ? row.Field(end.Column) : [];
        return new RowFault(
            RowFaultKind.BadRelationship,
            text.IsEmpty ? $"{_properties.Describe(end.Column)}: the relationship has no id here" : $"{_properties.Describe(end.Column)}: no node {IdSpaces.Within(end.SpaceName)}has the id '{PropertyColumns.Show(text)}'");
    }

    private readonly record struct End(int Column, string SpaceName, int Space);
}
