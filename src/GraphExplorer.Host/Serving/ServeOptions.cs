using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Serving;

/// <summary>What <c>serve</c> was told.</summary>
/// <param name="Urls">The addresses to listen on.</param>
/// <param name="TypesFile">The file of type definitions; null for the built-in ones.</param>
/// <param name="AllowWrites">Whether Cypher over HTTP may write.</param>
/// <param name="Database">Which graph is served.</param>
/// <param name="Init">Whether a server's database is filled at the start.</param>
internal sealed record ServeOptions(IReadOnlyList<string> Urls, string? TypesFile, bool AllowWrites, DatabaseOptions Database, bool Init = false)
{
    /// <summary>The port for Bolt, 0 for any that is free; null: none.</summary>
    public int? BoltPort { get; init; }

    /// <summary>Whether somebody asked for that port, so that it must be had.</summary>
    public bool IsBoltPortNamed { get; init; }
}
