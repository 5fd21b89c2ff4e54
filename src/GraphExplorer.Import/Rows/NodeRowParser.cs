using System.Runtime.CompilerServices;
using GraphExplorer.Import.Headers;
using GraphExplorer.Import.Ids;
using GraphExplorer.Import.Reading;

namespace GraphExplorer.Import.Rows;

/// <summary>Makes nodes of the rows of a source.</summary>
internal sealed class NodeRowParser : IRowParser
{
    private readonly PropertyColumns _properties;
    private readonly NodeIdMap? _ids;
    private readonly LabelSets _labels;
    private readonly int _idColumn;
    private readonly int[] _labelColumns;
    private readonly int _space;
    private readonly string _spaceName;

    /// <summary>Makes the parser; without a map, nodes have no ids of the files.</summary>
    internal NodeRowParser(CsvHeader header, PropertyColumns properties, IdSpaces spaces, NodeIdMap? ids, LabelSets labels)
    {
        _properties = properties;
        _ids = ids;
        _labels = labels;
        _idColumn = header.IndexOf(ColumnRole.Id);
        _spaceName = _idColumn < 0 ? string.Empty : header.Columns[_idColumn].Space;
        _space = _idColumn < 0 ? 0 : spaces.Of(_spaceName);
        _labelColumns = [.. Enumerable.Range(0, header.Columns.Count).Where(column => header.Columns[column].Role == ColumnRole.Label)];
    }

    public ImportRows CreateRows(int capacity, int mostValues) => new NodeRows(this, _properties.Keys, _properties.RowsWithin(capacity, mostValues));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowFault? Parse(CsvRowReader row, ImportRows rows, ref int nodes, ref long properties)
    {
        var present = 0;
        if (_properties.Read(row, rows.NextValues, ref present) is { } fault)
        {
            return fault;
        }

        var labels = _labels.Always;
        foreach (var column in _labelColumns)
        {
            var text = column < row.Count ? row.Field(column) : [];
            if (!text.IsEmpty)
            {
                if (_labels.Of(text) is not { } read)
                {
                    return new RowFault(RowFaultKind.Malformed, $"{_properties.Describe(column)}: the labels are no names in UTF-8");
                }

                labels = labels.Length == 0 || labels == _labels.Always ? read : [.. labels.Union(read).Order()];
            }
        }

        // The id comes last: a row that is bad for another reason must not take it.
        if (_ids is not null && _idColumn >= 0 && _idColumn < row.Count && row.Field(_idColumn) is { IsEmpty: false } id)
        {
            if (!_ids.IsId(id))
            {
                return new RowFault(RowFaultKind.Malformed, $"{_properties.Describe(_idColumn)}: '{PropertyColumns.Show(id)}' is no id; ids are whole numbers with --id-type integer, else texts of at most 65,535 bytes");
            }

            if (!_ids.TryAdd(_space, id, nodes))
            {
                return new RowFault(RowFaultKind.DuplicateNode, $"{_properties.Describe(_idColumn)}: another node {IdSpaces.Within(_spaceName)}has the id '{PropertyColumns.Show(id)}' already");
            }
        }

        ((NodeRows)rows).Add(labels);
        nodes++;
        properties += present;
        return null;
    }
}
