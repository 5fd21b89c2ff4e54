using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Authentication;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>Makes connections: TCP, TLS, handshake, HELLO and LOGON, all within the connection timeout.</summary>
internal sealed class ConnectionOpener(BoltUri target, AuthToken token, BoltDriverOptions options)
{
    /// <summary>Opens a connection. Throws <see cref="GraphException"/>.</summary>
    internal async Task<BoltConnection> OpenAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.ConnectionTimeout);
        try
        {
            return await OpenWithinLimitAsync(address, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ConnectionErrors.Unreachable(address, new TimeoutException($"No connection stood within {options.ConnectionTimeout.TotalSeconds:0.###} s."));
        }
        catch (Exception error) when (error is IOException or SocketException or AuthenticationException or ProtocolException)
        {
            throw ConnectionErrors.Unreachable(address, error);
        }
    }

    private async Task<BoltConnection> OpenWithinLimitAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        var transport = await Transport.ConnectAsync(address, target.Encryption, options.TrustedAuthorities, cancellationToken).ConfigureAwait(false);
        BoltConnection connection;
        try
        {
            var version = await Handshake.AgreeAsync(transport.Stream, cancellationToken).ConfigureAwait(false);
            connection = new BoltConnection(address, version, transport, options);
        }
        catch
        {
            transport.Dispose();
            throw;
        }

        try
        {
            await LogOnAsync(connection, cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch (GraphException error) when (!connection.IsBroken)
        {
            connection.Break(error);
            throw;
        }
        catch (GraphException error) when (connection.BreakReason is ProtocolException)
        {
            throw ConnectionErrors.Unreachable(address, error.InnerException!);
        }
        catch (OperationCanceledException error)
        {
            connection.Break(error);
            throw;
        }
    }

    private async Task LogOnAsync(BoltConnection connection, CancellationToken cancellationToken)
    {
        var hello = new SimpleResponse();
        connection.Send(new HelloMessage(HelloExtra(connection)), hello);
        var last = hello;
        if (connection.Version.HasLogon)
        {
            last = new SimpleResponse();
            connection.Send(new LogonMessage(token.Map), last);
        }

        await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
        await connection.ReceiveAsync(hello, cancellationToken).ConfigureAwait(false);
        hello.ThrowIfFailed();
        Apply(connection, hello.Metadata);
        await connection.ReceiveAsync(last, cancellationToken).ConfigureAwait(false);
        last.ThrowIfFailed();
    }

    private MapValue HelloExtra(BoltConnection connection)
    {
        var extra = new List<KeyValuePair<string, GraphValue>> { new("user_agent", options.UserAgent) };
        var version = connection.Version;
        if (version < new BoltVersion(5, 0))
        {
            extra.Add(new("patch_bolt", GraphValue.FromList("utc")));
        }

        if (version >= new BoltVersion(5, 3))
        {
            extra.Add(new("bolt_agent", GraphValue.FromMap(MapValue.Of(
                ("product", options.UserAgent),
                ("platform", RuntimeInformation.OSDescription),
                ("language", "C#"),
                ("language_details", RuntimeInformation.FrameworkDescription)))));
        }

        if (target.IsRouted)
        {
            extra.Add(new("routing", GraphValue.FromMap(RoutingContextFor(connection.Address))));
        }

        if (version >= new BoltVersion(5, 2) && options.Notifications is { } filter)
        {
            AddFilter(extra, filter, version);
        }

        return MapValue.From(version.HasLogon ? extra : extra.Concat(token.Map));
    }

    /// <summary>The routing context, with the address by which the client knows the server.</summary>
    internal MapValue RoutingContextFor(ServerAddress address) =>
        MapValue.From(target.RoutingContext.Prepend(new("address", address.ToString())));

    private static void AddFilter(List<KeyValuePair<string, GraphValue>> extra, NotificationFilter filter, BoltVersion version)
    {
        if (filter.MinimumSeverity is { } severity)
        {
            extra.Add(new("notifications_minimum_severity", severity));
        }

        if (filter.DisabledCategories is { } categories)
        {
            var key = version >= new BoltVersion(5, 5) ? "notifications_disabled_classifications" : "notifications_disabled_categories";
            extra.Add(new(key, GraphValue.FromList(ListValue.From(categories.Select(GraphValue.FromString)))));
        }
    }

    private static void Apply(BoltConnection connection, MapValue metadata)
    {
        if (metadata.GetOrNull("server") is { IsString: true } agent)
        {
            connection.Server = connection.Server with { Agent = agent.AsString() };
        }

        if (metadata.GetOrNull("hints") is { IsMap: true } hints
            && hints.AsMap().GetOrNull("connection.recv_timeout_seconds") is { IsInteger: true } seconds && seconds.AsInteger() is > 0 and < 86_400)
        {
            connection.ReceiveTimeout = TimeSpan.FromSeconds(seconds.AsInteger());
        }

        if (metadata.GetOrNull("patch_bolt") is { IsList: true } patches && patches.AsList().Contains("utc"))
        {
            connection.UseUtcPatch();
        }
    }
}
