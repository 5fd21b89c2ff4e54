namespace GraphExplorer.Import.Reading;

/// <summary>Where a field lies in the reader's buffer, without its quotes.</summary>
internal struct CsvField
{
    /// <summary>The first byte.</summary>
    internal int Start;

    /// <summary>The number of bytes.</summary>
    internal int Length;

    /// <summary>Whether it stood in quotes.</summary>
    internal bool IsQuoted;

    /// <summary>Whether quotes inside it are still written twice.</summary>
    internal bool IsEscaped;
}
