namespace GraphExplorer.Storage;

/// <summary>The file that a store is kept in.</summary>
public sealed record GraphFileOptions
{
    /// <summary>The path of the file; beside it are <c>-wal</c> and <c>-session</c> while it is open.</summary>
    public required string Path { get; init; }

    /// <summary>Whether a file that is not there is made. Its folder must be there.</summary>
    public bool CreateIfMissing { get; init; } = true;

    /// <summary>The name of SQLite's file system layer; null for the operating system's. Tests put faults in between.</summary>
    internal string? Vfs { get; init; }
}
