namespace GraphExplorer.Import.Reading;

/// <summary>How the fields of a file are set apart.</summary>
/// <param name="Delimiter">The byte between fields.</param>
/// <param name="Quote">The byte around fields that need it.</param>
/// <param name="Multiline">Whether a quoted field may hold line ends.</param>
internal readonly record struct CsvDialect(byte Delimiter, byte Quote, bool Multiline)
{
    internal static CsvDialect Of(ImportOptions options) => new((byte)options.Delimiter, (byte)options.Quote, options.MultilineFields);
}
