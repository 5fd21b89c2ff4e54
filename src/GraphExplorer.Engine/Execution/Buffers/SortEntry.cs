namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>A row to be sorted.</summary>
/// <param name="Prefix">A number whose order is that of the row's first key as far as it tells.</param>
/// <param name="Row">The row's number.</param>
internal readonly record struct SortEntry(long Prefix, int Row);
