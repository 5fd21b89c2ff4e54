using GraphExplorer.Bolt.Client.Connections;

namespace GraphExplorer.Bolt.Client.Routing;

/// <summary>The routes to one database as one user sees it. One refresh at a time; whoever comes meanwhile waits for it.</summary>
internal sealed class DatabaseRoutes
{
    private RoutingTable? _table;

    /// <summary>Held by whoever asks for a new table.</summary>
    internal SemaphoreSlim Refreshing { get; } = new(1);

    internal RoutingTable? Table
    {
        get => Volatile.Read(ref _table);
        set => Volatile.Write(ref _table, value);
    }

    /// <summary>Forgets a server in all roles.</summary>
    internal void Forget(ServerAddress address) => Change(table => table.Without(address));

    /// <summary>Forgets that a server writes.</summary>
    internal void ForgetWriter(ServerAddress address) => Change(table => table.WithoutWriter(address));

    private void Change(Func<RoutingTable, RoutingTable> change)
    {
        while (Table is { } table && Interlocked.CompareExchange(ref _table, change(table), table) != table)
        {
        }
    }
}
