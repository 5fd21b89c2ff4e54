using GraphExplorer.Bolt.Client.Pooling;

namespace GraphExplorer.Bolt.Client.Routing;

/// <summary>Where sessions get their connections from.</summary>
internal interface IConnectionSource : IAsyncDisposable
{
    /// <summary>A connection to a server that can do what is asked. Throws <see cref="Model.GraphException"/>.</summary>
    ValueTask<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken);
}
