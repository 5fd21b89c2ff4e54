using System.Threading.Channels;

namespace GraphExplorer.Bolt.Server.Connections;

/// <summary>
/// Requests that a client has sent ahead of the answers, bounded in number and in bytes: past that nothing more is read from the client.
/// One task writes, one reads.
/// </summary>
internal sealed class RequestQueue(int largestSize) : IDisposable
{
    private const int MostRequests = 256;
    private readonly Channel<ReceivedRequest> _requests = Channel.CreateBounded<ReceivedRequest>(new BoundedChannelOptions(MostRequests)
    {
        SingleReader = true,
        SingleWriter = true,
    });

    private readonly SemaphoreSlim _room = new(0, 1);
    private long _size;

    /// <summary>Whether a request waits.</summary>
    internal bool HasRequest => _requests.Reader.TryPeek(out _);

    /// <summary>Adds a request, once there is room.</summary>
    internal async ValueTask AddAsync(ReceivedRequest request, CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref _size) is > 0 and var size && size + request.Size > largestSize)
        {
            await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        Interlocked.Add(ref _size, request.Size);
        await _requests.Writer.WriteAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>No more requests will come.</summary>
    internal void Complete() => _requests.Writer.TryComplete();

    /// <summary>Waits for a request; false: none will come any more.</summary>
    internal ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _requests.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>Takes the next request, if one waits.</summary>
    internal bool TryTake(out ReceivedRequest request)
    {
        if (!_requests.Reader.TryRead(out request))
        {
            return false;
        }

        Interlocked.Add(ref _size, -request.Size);
        if (_room.CurrentCount == 0)
        {
            _room.Release();
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();
}
