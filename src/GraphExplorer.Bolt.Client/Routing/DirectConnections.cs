using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Bolt.Client.Pooling;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Routing;

/// <summary>Connections to one server (<c>bolt</c>).</summary>
internal sealed class DirectConnections(ServerAddress address, PoolDirectory pools) : IConnectionSource
{
    private readonly Action<ConnectionLease, GraphException> _onFailure = (lease, error) => _ = NoteAsync(pools, lease, error).AsTask();

    public async ValueTask<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var pool = pools.Of(address);
        return new ConnectionLease(pool, await pool.AcquireAsync(cancellationToken).ConfigureAwait(false), request.Database, _onFailure);
    }

    public ValueTask DisposeAsync() => pools.DisposeAsync();

    private static ValueTask NoteAsync(PoolDirectory pools, ConnectionLease lease, GraphException error) =>
        lease.Connection.IsBroken || error.Code == RetryCodes.AuthorizationExpired ? pools.ForgetAsync(lease.Connection.Address) : ValueTask.CompletedTask;
}
