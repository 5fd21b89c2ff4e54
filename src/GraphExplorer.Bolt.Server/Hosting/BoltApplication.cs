using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WebSocketOptions = Microsoft.AspNetCore.Builder.WebSocketOptions;

namespace GraphExplorer.Bolt.Server.Hosting;

/// <summary>What answers HTTP on the Bolt port: WebSockets, over which browsers speak Bolt, and a hint for all else.</summary>
internal sealed class BoltApplication : IHttpApplication<HttpContext>
{
    private readonly BoltConnectionHandler _connections;
    private readonly BoltServerOptions _options;
    private readonly WebSocketMiddleware _pipeline;

    internal BoltApplication(BoltConnectionHandler connections, BoltServerOptions options, ILoggerFactory loggers)
    {
        _connections = connections;
        _options = options;
        _pipeline = new WebSocketMiddleware(ServeAsync, Options.Create(new WebSocketOptions()), loggers);
    }

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public Task ProcessRequestAsync(HttpContext context) => _pipeline.Invoke(context);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    private Task ServeAsync(HttpContext context) => context switch
    {
        { WebSockets.IsWebSocketRequest: false } when _options.Http is { } http => http(context),
        { WebSockets.IsWebSocketRequest: false } => AnswerAsync(context, StatusCodes.Status426UpgradeRequired, "This port speaks Bolt: connect a Neo4j driver or tool to it."),
        _ when IsForeign(context.Request) => AnswerAsync(
            context, StatusCodes.Status403Forbidden, "Pages of other sites may connect only where users with passwords are configured."),
        _ => TalkAsync(context),
    };

    private async Task TalkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, closeTimeout: TimeSpan.FromSeconds(5));
        await using var disposal = stream.ConfigureAwait(false);
        var pipe = new StreamPipe(PipeReader.Create(stream), PipeWriter.Create(stream));
        var draining = context.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
        var local = context.Connection.LocalIpAddress is { } address ? new IPEndPoint(address, context.Connection.LocalPort) : null;
        await _connections.TalkAsync(pipe, local, draining, context.RequestAborted).ConfigureAwait(false);
        await pipe.Output.CompleteAsync().ConfigureAwait(false);
        await pipe.Input.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Whether a page of another site makes its visitor's browser connect. Where anybody may come in, that page could read and write the
    /// graph; a password it would have to know.
    /// </summary>
    private bool IsForeign(HttpRequest request)
    {
        if (_options.Credentials is not null)
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return !IsLoopback(request.Host.Host) || (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsLoopback(uri.Host)));
    }

    private static bool IsLoopback(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host?.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }

    private sealed record StreamPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
