using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Pooling;

/// <summary>A connection for the time of one transaction.</summary>
internal sealed class ConnectionLease(ConnectionPool pool, BoltConnection connection, string? database, Action<ConnectionLease, GraphException> onFailure)
{
    private int _isReleased;

    internal BoltConnection Connection { get; } = connection;

    /// <summary>The database that the transaction is to name; null for the server's default.</summary>
    internal string? Database { get; } = database;

    internal ConnectionPool Pool { get; } = pool;

    /// <summary>Tells who gave the connection what went wrong on it, so that the next one may be another server's.</summary>
    internal void NoteFailure(GraphException error) => onFailure(this, error);

    /// <summary>Gives the connection back, once.</summary>
    internal ValueTask ReleaseAsync() => Interlocked.Exchange(ref _isReleased, 1) == 0 ? Pool.ReturnAsync(Connection) : ValueTask.CompletedTask;

    /// <summary>Gives the connection back without making the caller wait until the server has stopped what it does.</summary>
    internal void ReleaseInBackground() => _ = ReleaseAsync().AsTask();
}
