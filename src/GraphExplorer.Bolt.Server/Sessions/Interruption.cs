namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>
/// RESETs that were read and not yet answered: from the moment that one is read, whatever runs is stopped and all before it is ignored.
/// Safe for concurrent use.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _source = new();
    private int _resets;
    private bool _stopped;

    /// <summary>Stops what runs now.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Whether a RESET waits for its turn.</summary>
    internal bool IsPending => Volatile.Read(ref _resets) > 0;

    /// <summary>Whether the connection is over.</summary>
    internal bool IsStopped => Volatile.Read(ref _stopped);

    /// <summary>A RESET was read.</summary>
    internal void Raise()
    {
        lock (_gate)
        {
            _resets++;
            _source.Cancel();
        }
    }

    /// <summary>A RESET was answered.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            if (--_resets == 0 && !_stopped && _source.IsCancellationRequested)
            {
                _source.Dispose();
                _source = new CancellationTokenSource();
            }
        }
    }

    /// <summary>The connection is over.</summary>
    internal void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            _source.Cancel();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
