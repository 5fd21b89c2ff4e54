namespace GraphExplorer.Import.Progressing;

/// <summary>What an import has done up to a place, all its runs together.</summary>
/// <param name="Nodes">The nodes made.</param>
/// <param name="Relationships">The relationships made.</param>
/// <param name="Properties">The properties set.</param>
/// <param name="BadRows">The rows passed over.</param>
internal readonly record struct ImportCounts(long Nodes, long Relationships, long Properties, long BadRows);
