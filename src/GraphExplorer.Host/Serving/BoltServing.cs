using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Server.Hosting;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Serving;

/// <summary>
/// Serves Bolt beside HTTP. Where the usual port is taken, by a Neo4j on the same machine for instance, HTTP is served all the same; a
/// port that somebody asked for is served or the start fails.
/// </summary>
internal sealed class BoltServing(IDriver driver, BoltServerOptions options, bool isPortNamed, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private BoltServer? _server;

    /// <summary>The address for drivers; null while Bolt is not served.</summary>
    internal Uri? Address => _server?.Address;

    /// <summary>Whether a name and password are asked for.</summary>
    internal bool AsksForCredentials => options.Credentials is not null;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var server = new BoltServer(driver, options, loggers);
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
            _server = server;
        }
        catch (IOException error)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            if (isPortNamed)
            {
                throw new IOException($"Cannot serve Bolt on {options.EndPoint}: the port is taken. Stop what uses it, or give another with --bolt-port N.", error);
            }

            await Console.Error.WriteLineAsync(
                $"graphexplorer: port {options.EndPoint.Port} is taken, so Bolt is not served. Choose another port with --bolt-port N, or none with --bolt-port off.").ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
