using System.Collections.Concurrent;
using GraphExplorer.Bolt.Client.Connections;

namespace GraphExplorer.Bolt.Client.Pooling;

/// <summary>The pools of all servers that a driver has talked to.</summary>
internal sealed class PoolDirectory(Func<ServerAddress, CancellationToken, Task<BoltConnection>> open, BoltDriverOptions options) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ServerAddress, ConnectionPool> _pools = new();

    /// <summary>The pool of a server.</summary>
    internal ConnectionPool Of(ServerAddress address) => _pools.GetOrAdd(address, static (key, self) => new ConnectionPool(key, self.open, self.options), (open, options));

    /// <summary>How many connections to a server are used now.</summary>
    internal int InUse(ServerAddress address) => _pools.TryGetValue(address, out var pool) ? pool.InUse : 0;

    /// <summary>Lets go of a server's connections, since it cannot be reached any more.</summary>
    internal ValueTask ForgetAsync(ServerAddress address) => _pools.TryGetValue(address, out var pool) ? pool.ForgetAsync() : ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools.Values)
        {
            await pool.DisposeAsync().ConfigureAwait(false);
        }
    }
}
