using System.Net;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Server.Hosting;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Endpoints;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GraphExplorer.Host.Serving;

/// <summary>
/// Lets this user's other commands work on the data file that the server holds: Bolt and a copy of the file, on a loopback port of its own
/// that opens to the token in the note beside the file alone.
/// </summary>
internal sealed class HolderServing(FileHold hold, IDriver driver, HolderToken token, HolderEndpoints endpoints, IServer http, ILoggerFactory loggers) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly BoltServer _server = new(
        driver,
        new BoltServerOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0), Credentials = token, Http = endpoints.HandleAsync },
        loggers);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        endpoints.DeleteLeftCopies();
        return _server.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        hold.Announce(http.Features.Get<IServerAddressesFeature>()?.Addresses ?? [], _server.EndPoint, token.Text);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        hold.Withdraw();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
