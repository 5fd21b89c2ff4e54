using GraphExplorer.Bolt.Client;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>The driver of a Neo4j server. It connects when it is used, so a server that is down is found out then, and used once it is back.</summary>
internal static class Neo4jServer
{
    // A request should fail while its sender still waits, with the reason, and not try for as long as a batch job would.
    private static readonly BoltDriverOptions Options = new()
    {
        ConnectionTimeout = TimeSpan.FromSeconds(10),
        ConnectionAcquisitionTimeout = TimeSpan.FromSeconds(20),
        MaxTransactionRetryTime = TimeSpan.FromSeconds(5),
    };

    /// <summary>Makes the driver. Throws <see cref="GraphException"/> for an address that is none.</summary>
    internal static IDriver Connect(Neo4jOptions options) => BoltDriver.Create(
        options.Uri,
        options.Username is null ? AuthToken.None : AuthToken.Basic(options.Username, options.Password!),
        Options with { DefaultDatabase = options.Database });
}
