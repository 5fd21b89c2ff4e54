using System.Net;
using System.Net.Sockets;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Server.Hosting;

/// <summary>
/// Serves a driver over Bolt, and over Bolt in WebSockets on the same port. Kestrel carries the bytes: sockets, TLS, the limit of
/// connections and the WebSocket handshake are its.
/// </summary>
public sealed class BoltServer : IAsyncDisposable
{
    // What may wait for the socket of one connection: with less, the statement often stands still until it is sent.
    private const int WriteBufferSize = 256 * 1024;
    private readonly BoltServerOptions _options;
    private readonly WebApplication _host;
    private readonly IServer _kestrel;
    private readonly BoltApplication _application;

    /// <summary>Makes a server that listens once it is started.</summary>
    public BoltServer(IDriver driver, BoltServerOptions options, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(driver);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var connections = new BoltConnectionHandler(driver, options, loggers.CreateLogger<BoltServer>());
        _application = new BoltApplication(connections, options, loggers);

        // The host itself never starts: it makes Kestrel, and what Kestrel needs.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().UseSockets(static sockets => sockets.MaxWriteBufferSize = WriteBufferSize).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Configure(kestrel, options, connections));
        _host = builder.Build();
        _kestrel = _host.Services.GetRequiredService<IServer>();
    }

    /// <summary>Where it listens; the port that was taken once it is started.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.None, 0);

    /// <summary>The URI that a driver on this machine connects to.</summary>
    public Uri Address => new($"{(_options.Certificate is null ? "bolt" : "bolt+ssc")}://{EndPoint}");

    /// <summary>Listens. Throws <see cref="IOException"/> where the port is taken.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await _kestrel.StartAsync(_application, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException error)
        {
            throw new IOException($"Cannot listen on {_options.EndPoint}: {error.Message}", error);
        }

        var address = _kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        EndPoint = new IPEndPoint(_options.EndPoint.Address, BindingAddress.Parse(address).Port);
    }

    /// <summary>
    /// Takes no more connections, lets those that work come to the end of their transaction, and closes them at the latest when
    /// <paramref name="cancellationToken"/> says so.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _kestrel.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _kestrel.StopAsync(now.Token).ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
    }

    private static void Configure(KestrelServerOptions kestrel, BoltServerOptions options, BoltConnectionHandler connections)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.MaximumConnections;
        kestrel.Limits.RequestHeadersTimeout = options.AuthenticationTimeout;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Listen(options.EndPoint, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (options.Certificate is { } certificate)
            {
                listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate, HandshakeTimeout = options.AuthenticationTimeout });
            }

            listen.Use(next => connection => connections.ServeAsync(connection, next));
        });
    }
}
