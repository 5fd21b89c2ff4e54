using System.Collections.Concurrent;
using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Bolt.Client.Pooling;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Routing;

/// <summary>
/// Connections to whichever server of a cluster reads or writes (<c>neo4j</c>). The servers tell by ROUTE who does; servers that fail are
/// left out until the next table, and when no table can be had from those that are known, the addresses of the URI are asked again.
/// </summary>
internal sealed class RoutedConnections(BoltUri target, PoolDirectory pools, BoltDriverOptions options) : IConnectionSource
{
    private const int MostTables = 1000;
    private readonly ConcurrentDictionary<(string? Database, string? User), DatabaseRoutes> _routes = new();
    private int _turn;

    public async ValueTask<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var routes = RoutesOf(request);
        GraphException? last = null;
        var failed = new HashSet<ServerAddress>();
        while (true)
        {
            var table = await FreshTableAsync(routes, request, cancellationToken).ConfigureAwait(false);
            List<ServerAddress> candidates = [.. table.For(request.Mode).Where(candidate => !failed.Contains(candidate))];
            if (candidates.Count == 0)
            {
                throw last ?? new GraphException(
                    StatusCodes.ServiceUnavailable,
                    request.Mode == AccessMode.Read
                        ? $"No server of the cluster reads database '{table.Database ?? request.Database}' at present."
                        : $"No server of the cluster writes to database '{table.Database ?? request.Database}' at present; it may be electing a leader.",
                    hint: "Try again in a moment.");
            }

            var address = LeastUsed(candidates);
            var pool = pools.Of(address);
            try
            {
                var connection = await pool.AcquireAsync(cancellationToken).ConfigureAwait(false);
                return new ConnectionLease(pool, connection, request.Database ?? table.Database, (lease, error) => NoteFailure(routes, lease, error));
            }
            catch (GraphException error) when (error.Code == StatusCodes.ServiceUnavailable && error.InnerException is not null)
            {
                last = error;
                failed.Add(address);
                await ForgetAsync(address).ConfigureAwait(false);
            }
        }
    }

    public ValueTask DisposeAsync() => pools.DisposeAsync();

    private DatabaseRoutes RoutesOf(ConnectionRequest request)
    {
        if (_routes.Count > MostTables)
        {
            _routes.Clear(); // Only names that do not exist can be so many; what is needed is asked for again.
        }

        return _routes.GetOrAdd((request.Database, request.ImpersonatedUser), static _ => new DatabaseRoutes());
    }

    private async ValueTask<RoutingTable> FreshTableAsync(DatabaseRoutes routes, ConnectionRequest request, CancellationToken cancellationToken)
    {
        if (routes.Table is { } known && known.IsFresh(request.Mode, options.TimeProvider))
        {
            return known;
        }

        await routes.Refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (routes.Table is { } other && other.IsFresh(request.Mode, options.TimeProvider))
            {
                return other;
            }

            var table = await AskAsync(routes.Table, request, cancellationToken).ConfigureAwait(false);
            routes.Table = table;
            return table;
        }
        finally
        {
            routes.Refreshing.Release();
        }
    }

    private async Task<RoutingTable> AskAsync(RoutingTable? known, ConnectionRequest request, CancellationToken cancellationToken)
    {
        var failures = new List<GraphException>();
        foreach (var router in (known?.Routers ?? []).Concat(target.Addresses).Distinct())
        {
            try
            {
                var table = await AskAsync(router, request, cancellationToken).ConfigureAwait(false);
                if (table.Routers.Count > 0 && table.Readers.Count > 0)
                {
                    return table;
                }

                failures.Add(new GraphException(StatusCodes.ServiceUnavailable, $"{router} knows no servers of the cluster."));
            }
            catch (GraphException error) when (!RetryCodes.IsFatalForRouting(error))
            {
                failures.Add(error);
                await ForgetAsync(router).ConfigureAwait(false);
            }
        }

        throw failures.Count == 1
            ? failures[0]
            : new GraphException(
                StatusCodes.ServiceUnavailable,
                $"No server tells who reads and writes: {string.Join(" ", failures.Select(failure => failure.Message))}",
                innerException: failures.Count == 0 ? null : failures[^1].InnerException);
    }

    private async Task<RoutingTable> AskAsync(ServerAddress router, ConnectionRequest request, CancellationToken cancellationToken)
    {
        var pool = pools.Of(router);
        var connection = await pool.AcquireAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = new SimpleResponse();
            var context = MapValue.From(target.RoutingContext.Prepend(new("address", router.ToString())));
            connection.Send(new RouteMessage(context, request.Bookmarks, request.Database, request.ImpersonatedUser), response);
            await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
            await connection.ReceiveAsync(response, cancellationToken).ConfigureAwait(false);
            response.ThrowIfFailed();
            return RoutingTable.Read(response.Metadata, options.TimeProvider.GetTimestamp());
        }
        catch (ProtocolException error)
        {
            throw connection.Break(error);
        }
        finally
        {
            await pool.ReturnAsync(connection).ConfigureAwait(false);
        }
    }

    private ServerAddress LeastUsed(List<ServerAddress> addresses)
    {
        var start = (int)((uint)Interlocked.Increment(ref _turn) % (uint)addresses.Count);
        var best = addresses[start];
        for (var i = 1; i < addresses.Count; i++)
        {
            var other = addresses[(start + i) % addresses.Count];
            if (pools.InUse(other) < pools.InUse(best))
            {
                best = other;
            }
        }

        return best;
    }

    private void NoteFailure(DatabaseRoutes routes, ConnectionLease lease, GraphException error)
    {
        var address = lease.Connection.Address;
        if (RetryCodes.IsNoWriter(error))
        {
            routes.ForgetWriter(address);
        }
        else if (lease.Connection.IsBroken || error.Code is StatusCodes.ServiceUnavailable or RetryCodes.AuthorizationExpired)
        {
            _ = ForgetAsync(address).AsTask();
        }
    }

    private async ValueTask ForgetAsync(ServerAddress address)
    {
        foreach (var routes in _routes.Values)
        {
            routes.Forget(address);
        }

        await pools.ForgetAsync(address).ConfigureAwait(false);
    }
}
