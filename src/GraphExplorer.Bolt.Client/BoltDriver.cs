using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Bolt.Client.Pooling;
using GraphExplorer.Bolt.Client.Routing;
using GraphExplorer.Bolt.Client.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// The driver whose database is a server that speaks Bolt 4.4 or 5.0 to 5.8: Neo4j, a cluster of it, Aura. Connections are made when
/// they are needed, so a server that is down is found out by the first statement, and used again as soon as it is back.
/// </summary>
public sealed class BoltDriver : IDriver
{
    private readonly IConnectionSource _source;
    private readonly BoltDriverOptions _options;
    private bool _isDisposed;

    private BoltDriver(IConnectionSource source, BoltDriverOptions options)
    {
        _source = source;
        _options = options;
    }

    /// <summary>
    /// Makes a driver without connecting yet.
    /// </summary>
    /// <param name="uri"><c>bolt://host:port</c> for one server, <c>neo4j://host:port,host:port?key=value</c> for one or a cluster that tells by
    /// itself who reads and writes; <c>+s</c> encrypts and checks the certificate, <c>+ssc</c> encrypts and takes any. The port is 7687 unless named.</param>
    /// <param name="token">Who the client is.</param>
    /// <param name="options">How it connects; null for the defaults.</param>
    /// <exception cref="GraphException">The address is none.</exception>
    public static BoltDriver Create(string uri, AuthToken token, BoltDriverOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(token);
        options ??= BoltDriverOptions.Default;
        options.Validate();
        var target = BoltUri.Parse(uri);
        var opener = new ConnectionOpener(target, token, options);
        var pools = new PoolDirectory(opener.OpenAsync, options);
        IConnectionSource source = target.IsRouted
            ? new RoutedConnections(target, pools, options)
            : new DirectConnections(target.Addresses[0], pools);
        return new BoltDriver(source, options);
    }

    /// <inheritdoc/>
    public IAsyncSession AsyncSession() => AsyncSession(SessionConfig.Default);

    /// <inheritdoc/>
    public IAsyncSession AsyncSession(SessionConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new BoltSession(_source, _options, config);
    }

    /// <inheritdoc/>
    public async Task VerifyConnectivityAsync(CancellationToken cancellationToken = default) =>
        await GetServerInfoAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IServerInfo> GetServerInfoAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var lease = await _source.AcquireAsync(new ConnectionRequest(AccessMode.Read, _options.DefaultDatabase, null, []), cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = lease.Connection;
            if (!await connection.TryResetAsync(cancellationToken).ConfigureAwait(false))
            {
                throw ConnectionErrors.Lost(connection.Address, connection.BreakReason);
            }

            return connection.Server;
        }
        catch (GraphException error)
        {
            lease.NoteFailure(error);
            throw;
        }
        finally
        {
            await lease.ReleaseAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            await _source.DisposeAsync().ConfigureAwait(false);
        }
    }
}
