using System.IO.Pipelines;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Connections;

/// <summary>
/// What a connection answers: gathered, and sent when there is enough of it or nothing else to do. Sending waits while the client does
/// not read, so that a result never piles up here. Messages are written by one task; <see cref="KeepAliveAsync"/> may come from another.
/// </summary>
internal sealed class ResponseWriter(PipeWriter output, TimeSpan stallTimeout) : IDisposable
{
    private const int SendSize = 64 * 1024;
    private const long SendInterval = 100;
    private readonly MessageBuffer _buffer = new(SendSize + 4096);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private long _lastSent = Environment.TickCount64;

    /// <summary>What the connection has agreed on.</summary>
    internal PackStreamContext Context { get; set; } = new(new BoltVersion(4, 4));

    /// <summary>Whether what was gathered should go out before more is.</summary>
    internal bool IsDue => _buffer.Length >= SendSize || (_buffer.Length > 0 && Environment.TickCount64 - Volatile.Read(ref _lastSent) >= SendInterval);

    /// <summary>Adds a message.</summary>
    internal void Write(ResponseMessage message) => _buffer.Write(message, Context);

    /// <summary>Adds a row.</summary>
    internal void WriteRecord(IRecord record) => _buffer.WriteRecord(record.GraphValues, Context);

    /// <summary>Sends what was gathered; throws <see cref="ClientGoneException"/> when the client is gone or does not read for too long.</summary>
    internal async ValueTask FlushAsync()
    {
        if (_buffer.Length == 0)
        {
            return;
        }

        await _sending.WaitAsync().ConfigureAwait(false);
        try
        {
            await SendAsync(_buffer.Written).ConfigureAwait(false);
            _buffer.Clear();
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends bytes that are no message: an answer to a handshake.</summary>
    internal ValueTask SendRawAsync(ReadOnlyMemory<byte> bytes) => SendAsync(bytes);

    /// <summary>Tells the client that the server still lives, unless something was sent since <paramref name="quiet"/>.</summary>
    internal async ValueTask KeepAliveAsync(TimeSpan quiet)
    {
        if (Environment.TickCount64 - Volatile.Read(ref _lastSent) < quiet.TotalMilliseconds || !await _sending.WaitAsync(0).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            await SendAsync(KeepAlive).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _buffer.Dispose();
        _sending.Dispose();
    }

    private static ReadOnlyMemory<byte> KeepAlive { get; } = new byte[2];

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        Volatile.Write(ref _lastSent, Environment.TickCount64);
        var sent = output.WriteAsync(bytes);
        if (!sent.IsCompleted)
        {
            using var stalled = new CancellationTokenSource(stallTimeout);
            using var registration = stalled.Token.UnsafeRegister(static writer => ((PipeWriter)writer!).CancelPendingFlush(), output);
            Check(await sent.ConfigureAwait(false));
            return;
        }

        Check(await sent.ConfigureAwait(false));
    }

    private static void Check(FlushResult result)
    {
        if (result.IsCanceled || result.IsCompleted)
        {
            throw new ClientGoneException();
        }
    }
}
