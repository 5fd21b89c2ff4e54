using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Server.Connections;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Server.Hosting;

/// <summary>Tells Bolt from HTTP by the first bytes of a connection, and serves the one.</summary>
internal sealed class BoltConnectionHandler(IDriver driver, BoltServerOptions options, ILogger logger)
{
    private const int MagicSize = 4;
    private long _connections;

    /// <summary>Serves a connection that begins as Bolt does; leaves others to <paramref name="next"/>.</summary>
    internal async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        }

        switch (await BeginsAsBoltAsync(connection).ConfigureAwait(false))
        {
            case true:
                var draining = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
                await TalkAsync(connection.Transport, connection.LocalEndPoint, draining, connection.ConnectionClosed).ConfigureAwait(false);
                break;
            case false:
                await next(connection).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Serves a client over whatever carries bytes.</summary>
    internal Task TalkAsync(IDuplexPipe transport, EndPoint? localEndPoint, CancellationToken draining, CancellationToken aborted)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"bolt-{Interlocked.Increment(ref _connections)}");
        return new BoltConnection(id, transport, localEndPoint, driver, options, logger).RunAsync(draining, aborted);
    }

    /// <summary>Looks at the first bytes and leaves them; null: too few came in time.</summary>
    private async ValueTask<bool?> BeginsAsBoltAsync(ConnectionContext connection)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed);
        deadline.CancelAfter(options.AuthenticationTimeout);
        try
        {
            while (true)
            {
                var result = await connection.Transport.Input.ReadAsync(deadline.Token).ConfigureAwait(false);
                if (result.Buffer.Length >= MagicSize)
                {
                    var magic = new byte[MagicSize];
                    System.Buffers.BuffersExtensions.CopyTo(result.Buffer.Slice(0, MagicSize), magic);
                    connection.Transport.Input.AdvanceTo(result.Buffer.Start);
                    return HandshakeRequest.IsBolt(magic);
                }

                connection.Transport.Input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                if (result.IsCompleted || result.IsCanceled)
                {
                    return null;
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            return null;
        }
    }
}
