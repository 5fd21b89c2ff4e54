namespace GraphExplorer.Import.Reading;

/// <summary>What tells whether a file is still the one that an import began with.</summary>
/// <param name="Size">Its bytes.</param>
/// <param name="Modified">When it was last written, in ticks of UTC.</param>
/// <param name="Fingerprint">A hash of its first and last 64 KiB.</param>
internal sealed record FileState(long Size, long Modified, string Fingerprint);
