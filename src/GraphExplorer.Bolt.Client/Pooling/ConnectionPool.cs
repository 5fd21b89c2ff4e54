using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Bolt.Client.Diagnostics;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Pooling;

/// <summary>
/// The connections to one server. The one that was used last is used next, so that those that are not needed grow old and go; whoever
/// finds all in use waits in a queue.
/// </summary>
internal sealed class ConnectionPool : IAsyncDisposable
{
    private readonly Func<ServerAddress, CancellationToken, Task<BoltConnection>> _open;
    private readonly BoltDriverOptions _options;
    private readonly SemaphoreSlim _places;
    private readonly Stack<BoltConnection> _idle = new();
    private readonly Lock _gate = new();
    private readonly PoolMetrics _metrics;
    private long _usableSince = long.MinValue;
    private int _inUse;
    private bool _isDisposed;

    internal ConnectionPool(ServerAddress address, Func<ServerAddress, CancellationToken, Task<BoltConnection>> open, BoltDriverOptions options)
    {
        Address = address;
        _open = open;
        _options = options;
        _places = new SemaphoreSlim(options.MaxConnectionPoolSize);
        _metrics = new PoolMetrics(address, options.MaxConnectionPoolSize);
    }

    internal ServerAddress Address { get; }

    /// <summary>How many connections are used now.</summary>
    internal int InUse => Volatile.Read(ref _inUse);

    /// <summary>Takes an idle connection that is fit for use, or opens one. Throws <see cref="GraphException"/>.</summary>
    internal async ValueTask<BoltConnection> AcquireAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await TakePlaceAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await TakeIdleAsync(cancellationToken).ConfigureAwait(false) ?? await OpenAsync(cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref _inUse);
            _metrics.Used(1);
            return connection;
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Gives a connection back; one in a state that only RESET ends is reset first, and a broken one forgotten.</summary>
    internal async ValueTask ReturnAsync(BoltConnection connection)
    {
        try
        {
            if (connection is { IsBroken: false, NeedsReset: true })
            {
                await connection.TryResetAsync(CancellationToken.None).ConfigureAwait(false);
            }

            var isKept = false;
            if (!connection.IsBroken)
            {
                connection.IdleSince = _options.TimeProvider.GetTimestamp();
                lock (_gate)
                {
                    isKept = !_isDisposed && IsYoung(connection);
                    if (isKept)
                    {
                        _idle.Push(connection);
                    }
                }
            }

            if (isKept)
            {
                _metrics.Idle(1);
            }
            else
            {
                await connection.CloseAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inUse);
            _metrics.Used(-1);
            _places.Release();
        }
    }

    /// <summary>Lets go of the connections that stand now: those at rest at once, those in use when they come back.</summary>
    internal async ValueTask ForgetAsync()
    {
        BoltConnection[] idle;
        lock (_gate)
        {
            _usableSince = _options.TimeProvider.GetTimestamp();
            idle = [.. _idle];
            _idle.Clear();
        }

        _metrics.Idle(-idle.Length);
        foreach (var connection in idle)
        {
            await connection.CloseAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        await ForgetAsync().ConfigureAwait(false);
    }

    private async ValueTask TakePlaceAsync(CancellationToken cancellationToken)
    {
        if (_places.Wait(0, CancellationToken.None))
        {
            return;
        }

        using var waiting = _metrics.Wait();
        if (!await _places.WaitAsync(_options.ConnectionAcquisitionTimeout, cancellationToken).ConfigureAwait(false))
        {
            _metrics.TimedOut();
            throw new GraphException(
                StatusCodes.ServiceUnavailable,
                $"No connection to {Address} became free within {_options.ConnectionAcquisitionTimeout.TotalSeconds:0.###} s: all {_options.MaxConnectionPoolSize} are in use.",
                hint: "Dispose sessions when they are done, or let the pool have more connections.");
        }
    }

    private async ValueTask<BoltConnection?> TakeIdleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            BoltConnection? connection;
            lock (_gate)
            {
                if (!_idle.TryPop(out connection))
                {
                    return null;
                }
            }

            _metrics.Idle(-1);
            if (connection.IsClosedByPeer)
            {
                connection.Break(new EndOfStreamException("The server ended the connection while it was at rest."));
            }
            else if (!IsYoung(connection))
            {
                await connection.CloseAsync().ConfigureAwait(false);
            }
            else if ((!connection.HasUnreadBytes && _options.TimeProvider.GetElapsedTime(connection.IdleSince) < _options.LivenessCheckTimeout)
                || await connection.TryResetAsync(cancellationToken).ConfigureAwait(false))
            {
                return connection;
            }
        }
    }

    private bool IsYoung(BoltConnection connection) =>
        connection.CreatedAt > _usableSince && _options.TimeProvider.GetElapsedTime(connection.CreatedAt) < _options.MaxConnectionLifetime;

    private async Task<BoltConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var started = _options.TimeProvider.GetTimestamp();
        var connection = await _open(Address, cancellationToken).ConfigureAwait(false);
        _metrics.Created(_options.TimeProvider.GetElapsedTime(started));
        return connection;
    }
}
