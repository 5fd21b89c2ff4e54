using GraphExplorer.Bolt.Server.Hosting;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Bolt.Server.Tests;

/// <summary>A Bolt server over an embedded database of its own, on a free port.</summary>
internal sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly BoltServer _server;

    private EmbeddedServer(EmbeddedDriver driver, BoltServer server)
    {
        Driver = driver;
        _server = server;
    }

    internal EmbeddedDriver Driver { get; }

    internal BoltServer Server => _server;

    internal int Port => _server.EndPoint.Port;

    /// <summary>Starts a server with the given options, but for the port.</summary>
    internal static async Task<EmbeddedServer> StartAsync(BoltServerOptions? options = null, ILoggerFactory? loggers = null)
    {
        var driver = EmbeddedDriver.Open();
        options ??= new BoltServerOptions();
        options = options with { EndPoint = new(options.EndPoint.Address, 0) };
        var server = new BoltServer(driver, options, loggers ?? NullLoggerFactory.Instance);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new EmbeddedServer(driver, server);
    }

    /// <summary>Runs a statement in process.</summary>
    internal async Task<long> CountAsync(string statement)
    {
        await using var session = Driver.AsyncSession(new SessionConfig());
        var cursor = await session.RunAsync(new Query(statement), TestContext.Current.CancellationToken);
        await cursor.FetchAsync(TestContext.Current.CancellationToken);
        var count = cursor.Current.GraphValues[0].AsInteger();
        await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Driver.DisposeAsync();
    }
}
