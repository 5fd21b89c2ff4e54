using System.Net;
using System.Security.Cryptography.X509Certificates;
using GraphExplorer.Bolt.Server.Authentication;
using Microsoft.AspNetCore.Http;

namespace GraphExplorer.Bolt.Server;

/// <summary>Where and how Bolt is served.</summary>
public sealed record BoltServerOptions
{
    /// <summary>The port that Bolt has everywhere.</summary>
    public const int DefaultPort = 7687;

    /// <summary>The database of those who name none.</summary>
    public const string DefaultDatabase = "neo4j";

    /// <summary>The address and port; port 0 takes a free one.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, DefaultPort);

    /// <summary>What the server calls itself. Drivers refuse one that is not <c>Neo4j/version</c>.</summary>
    public string Agent { get; init; } = "Neo4j/5.13.0-graphexplorer";

    /// <summary>Who may come in; null: everybody, whatever the credentials.</summary>
    public ICredentialCheck? Credentials { get; init; }

    /// <summary>What answers HTTP requests to this port that are no WebSockets; null: a hint that the port speaks Bolt. It asks for credentials itself.</summary>
    public RequestDelegate? Http { get; init; }

    /// <summary>The certificate with its private key for <c>bolt+s</c>; null: no encryption.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How many connections are held at a time; further ones are closed at once.</summary>
    public int MaximumConnections { get; init; } = 1000;

    /// <summary>The bytes that a message of a client, and all that it has sent ahead, may have.</summary>
    public int MaximumMessageSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>The time from the connection to the credentials.</summary>
    public TimeSpan AuthenticationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time after which a connection is closed on which nothing was asked or read; drivers drop theirs after an hour.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How often a client that waits for a long statement is told that the server still lives.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(45);
}
