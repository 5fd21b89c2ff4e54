namespace GraphExplorer.Import.Progressing;

/// <summary>A place between two rows of an import.</summary>
/// <param name="Source">The source, in the order in which they are read.</param>
/// <param name="File">The file of the source.</param>
/// <param name="Offset">The bytes of the file's content before the place.</param>
/// <param name="Line">The line that begins there, from 1.</param>
internal readonly record struct ImportPosition(int Source, int File, long Offset, long Line)
{
    /// <summary>Whether the place lies before another.</summary>
    internal bool IsBefore(ImportPosition other) => (Source, File, Offset).CompareTo((other.Source, other.File, other.Offset)) < 0;
}
