using System.Net;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Server.Hosting;
using GraphExplorer.Model;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Conformance.Tests.Loopback;

/// <summary>Serves the database of the moment over Bolt on this machine, and reaches it as any client would.</summary>
public sealed class LoopbackServer : IAsyncLifetime
{
    private readonly SwitchedDriver _switch = new();
    private readonly BoltServer _server;

    public LoopbackServer() => _server = new BoltServer(_switch, new BoltServerOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) }, NullLoggerFactory.Instance);

    public async ValueTask InitializeAsync() => await _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>A driver that reaches the given database by way of the server, until the next call.</summary>
    internal IDriver Reach(IDriver embedded)
    {
        _switch.Current = embedded;
        return BoltDriver.Create($"neo4j://{_server.EndPoint}", AuthToken.None, new BoltDriverOptions { MaxTransactionRetryTime = TimeSpan.Zero });
    }
}
