using GraphExplorer.Import.Reading;

namespace GraphExplorer.Import.Rows;

/// <summary>Makes nodes or relationships of the rows of one source.</summary>
internal interface IRowParser
{
    /// <summary>An empty batch for rows of the source, for so many rows and values at most.</summary>
    ImportRows CreateRows(int capacity, int mostValues);

    /// <summary>Adds a row to <paramref name="rows"/> and counts its node and properties, or answers why it cannot.</summary>
    RowFault? Parse(CsvRowReader row, ImportRows rows, ref int nodes, ref long properties);
}
