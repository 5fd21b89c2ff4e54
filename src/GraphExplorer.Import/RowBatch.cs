using GraphExplorer.Import.Progressing;

namespace GraphExplorer.Import;

/// <summary>Parsed rows on their way to the database, with the place that the import has come to once they are there.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="RowsRead">The rows of the files that they come from, bad ones included.</param>
/// <param name="Bytes">The bytes of the files that they come from.</param>
/// <param name="End">The place behind them.</param>
/// <param name="Counts">What is done up to there.</param>
/// <param name="RejectedBytes">The bytes of the reject file up to there.</param>
/// <param name="Path">The file, for messages.</param>
/// <param name="Phase">What is done with the rows, for messages.</param>
/// <param name="BytesRead">The bytes of all files up to there, as they lie on the disk.</param>
internal sealed record RowBatch(ImportRows Rows, int RowsRead, long Bytes, ImportPosition End, ImportCounts Counts, long RejectedBytes, string Path, string Phase, long BytesRead);
