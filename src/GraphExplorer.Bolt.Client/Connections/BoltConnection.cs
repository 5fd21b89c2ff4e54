using System.Net.Sockets;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>
/// One connection to a server, used by one session at a time. Requests are sent ahead of the answers to those before them; answers come
/// in the same order. The first thing that goes wrong breaks the connection for good and is kept as the reason.
/// </summary>
internal sealed class BoltConnection
{
    private readonly MessageChannel _channel;
    private readonly Queue<PendingResponse> _pending = new();
    private readonly BoltDriverOptions _options;
    private GraphException? _failure;

    internal BoltConnection(ServerAddress address, BoltVersion version, Transport transport, BoltDriverOptions options)
    {
        Address = address;
        Version = version;
        _options = options;
        _channel = new MessageChannel(transport, new PackStreamContext(version), options.MaxMessageSize);
        CreatedAt = IdleSince = options.TimeProvider.GetTimestamp();
        Server = new BoltServerInfo(address.ToString(), version.ToString(), string.Empty);
    }

    internal ServerAddress Address { get; }

    internal BoltVersion Version { get; }

    /// <summary>What answers here.</summary>
    internal BoltServerInfo Server { get; set; }

    /// <summary>How long the server may be silent while an answer is due; it sends keep-alives more often than that.</summary>
    internal TimeSpan ReceiveTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    internal long CreatedAt { get; }

    internal long IdleSince { get; set; }

    /// <summary>Why the connection cannot be used any more.</summary>
    internal Exception? BreakReason { get; private set; }

    internal bool IsBroken => BreakReason is not null;

    /// <summary>Whether the server is in a state that only RESET ends, or has answers under way.</summary>
    internal bool NeedsReset => _failure is not null || _pending.Count > 0;

    internal bool IsClosedByPeer => IsBroken || _channel.IsClosedByPeer;

    /// <summary>Whether the server has said something at rest, which may be that it goes.</summary>
    internal bool HasUnreadBytes => _channel.HasUnreadBytes;

    /// <summary>From here on date-times are read and written as instants although the version is 4.4.</summary>
    internal void UseUtcPatch() => _channel.Context = new PackStreamContext(Version, utcPatch: true);

    /// <summary>Writes a request; <see cref="FlushAsync"/> sends it together with others.</summary>
    internal void Send(RequestMessage message, PendingResponse response)
    {
        if (IsBroken)
        {
            throw ConnectionErrors.Lost(Address, BreakReason);
        }

        _channel.Write(message);
        _pending.Enqueue(response);
    }

    /// <summary>Sends what was written. A caller who stops waiting breaks the connection, since nobody knows what was sent.</summary>
    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        try
        {
            await _channel.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (IsLoss(error))
        {
            throw Break(error);
        }
        catch (OperationCanceledException error)
        {
            Break(error);
            throw;
        }
    }

    /// <summary>Waits until an answer is complete; those before it are then complete too.</summary>
    internal async ValueTask ReceiveAsync(PendingResponse response, CancellationToken cancellationToken)
    {
        while (!response.IsDone)
        {
            if (!TryProcessOne())
            {
                await FillAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes what has come, and waits for something if nothing has.</summary>
    internal async ValueTask ReceiveSomeAsync(CancellationToken cancellationToken)
    {
        var any = false;
        while (true)
        {
            while (_pending.Count > 0 && TryProcessOne())
            {
                any = true;
            }

            if (any || _pending.Count == 0)
            {
                return;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Stops whatever runs and brings the server back to the state after logging on; false: the connection is broken.</summary>
    internal async Task<bool> TryResetAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.ResetTimeout);
        try
        {
            var response = new SimpleResponse();
            Send(ResetMessage.Instance, response);
            await FlushAsync(limit.Token).ConfigureAwait(false);
            await ReceiveAsync(response, limit.Token).ConfigureAwait(false);
            if (response.Failure is null)
            {
                _failure = null;
                return true;
            }

            Break(response.Failure);
            return false;
        }
        catch (GraphException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Break(new TimeoutException("The server did not answer RESET in time."));
            return false;
        }
        catch (OperationCanceledException error)
        {
            Break(error);
            throw;
        }
    }

    /// <summary>Says goodbye, if the connection stands, and closes it.</summary>
    internal async ValueTask CloseAsync()
    {
        if (IsBroken)
        {
            return;
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            _channel.Write(GoodbyeMessage.Instance);
            await _channel.FlushAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (IsLoss(error) || error is OperationCanceledException)
        {
            // The other side is gone already, which is what was wanted.
        }

        Break(new ObjectDisposedException(nameof(BoltConnection), "It was closed."));
    }

    /// <summary>Ends the connection; the first reason counts. Every answer that is still due fails.</summary>
    internal GraphException Break(Exception reason)
    {
        var isFirst = !IsBroken;
        BreakReason ??= reason;
        var lost = ConnectionErrors.Lost(Address, BreakReason);
        if (isFirst)
        {
            _channel.Dispose();
            while (_pending.TryDequeue(out var response))
            {
                response.Fail(lost);
            }
        }

        return lost;
    }

    private static bool IsLoss(Exception error) => error is IOException or SocketException or TimeoutException or ObjectDisposedException or ProtocolException;

    private void ThrowIfBroken()
    {
        if (IsBroken)
        {
            throw ConnectionErrors.Lost(Address, BreakReason);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        try
        {
            await _channel.FillAsync(ReceiveTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw Break(new TimeoutException($"The server was silent for {ReceiveTimeout.TotalSeconds:0} s."));
        }
        catch (Exception error) when (IsLoss(error))
        {
            throw Break(error);
        }
    }

    private bool TryProcessOne()
    {
        ThrowIfBroken();
        try
        {
            if (!_channel.TryRead(out var message))
            {
                return false;
            }

            Process(message);
            return true;
        }
        catch (ProtocolException error)
        {
            throw Break(error);
        }
    }

    private void Process(ReadOnlySpan<byte> message)
    {
        if (ResponseReader.IsRecord(message))
        {
            (_pending.Count > 0 ? _pending.Peek() : throw new ProtocolException("A RECORD came that nobody asked for.")).Record(message, _channel.Context);
            return;
        }

        ResponseMessage answer;
        try
        {
            answer = ResponseReader.Read(message, _channel.Context);
        }
        catch (GraphException error)
        {
            throw new ProtocolException($"An answer cannot be read: {error.Message}", error);
        }

        if (_pending.Count == 0)
        {
            throw answer is FailureMessage unasked
                ? new ProtocolException($"The server ended the conversation: {unasked.Message}")
                : new ProtocolException("An answer came that nobody asked for.");
        }

        switch (answer)
        {
            case SuccessMessage success:
                _pending.Dequeue().Succeed(success.Metadata);
                break;
            case FailureMessage failure:
                _failure ??= ServerFailure.ToException(failure);
                _pending.Dequeue().Fail(_failure);
                break;
            default:
                // What follows a failure, or is overtaken by RESET, is not looked at.
                _pending.Dequeue().Fail(_failure ?? new GraphException(StatusCodes.Terminated, "The statement was stopped."));
                break;
        }
    }
}
