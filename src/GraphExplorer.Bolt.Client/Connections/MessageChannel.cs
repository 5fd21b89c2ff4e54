using System.Buffers;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>
/// Messages over a transport. Requests gather until they are flushed together; the bytes of answers lie in one pooled buffer and are
/// decoded there. A read that somebody stopped waiting for goes on and is picked up by the next who waits. Not for concurrent use.
/// </summary>
internal sealed class MessageChannel : IDisposable
{
    private const int ReadSize = 32 * 1024;
    private const int KeptOutput = 256 * 1024;
    private readonly Transport _transport;
    private readonly MessageAssembler _assembler;
    private MessageBuffer _output = new();
    private byte[] _input = ArrayPool<byte>.Shared.Rent(ReadSize);
    private int _start;
    private int _end;
    private Task<int>? _reading;

    internal MessageChannel(Transport transport, PackStreamContext context, int largestMessage)
    {
        _transport = transport;
        _assembler = new MessageAssembler(largestMessage);
        Context = context;
    }

    internal PackStreamContext Context { get; set; }

    internal bool IsClosedByPeer => _reading is null && _start == _end && _transport.IsClosedByPeer;

    internal bool HasUnreadBytes => _reading is not null || _start < _end || _transport.HasUnreadBytes;

    /// <summary>Adds a request to those that are flushed together.</summary>
    internal void Write(RequestMessage message) => _output.Write(message, Context);

    /// <summary>Sends what was written.</summary>
    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_output.Length == 0)
        {
            return;
        }

        await _transport.Stream.WriteAsync(_output.Written, cancellationToken).ConfigureAwait(false);
        if (_output.Length > KeptOutput)
        {
            _output.Dispose();
            _output = new MessageBuffer();
        }
        else
        {
            _output.Clear();
        }
    }

    /// <summary>The next message of those that have come, valid until the next call; false: <see cref="FillAsync"/> first.</summary>
    internal bool TryRead(out ReadOnlySpan<byte> message)
    {
        if (_reading is not null)
        {
            message = default; // The buffer is being written to.
            return false;
        }

        var input = new ReadOnlySequence<byte>(_input, _start, _end - _start);
        var found = _assembler.TryRead(ref input, out message);
        _start = _end - (int)input.Length;
        return found;
    }

    /// <summary>Waits for more bytes. Throws <see cref="TimeoutException"/>, <see cref="OperationCanceledException"/> or <see cref="IOException"/>.</summary>
    internal ValueTask FillAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (_reading is null)
        {
            // What is left is at most a part of a chunk's header: the assembler has taken all else.
            _input.AsSpan(_start, _end - _start).CopyTo(_input);
            _end -= _start;
            _start = 0;
            var read = _transport.Stream.ReadAsync(_input.AsMemory(_end), CancellationToken.None);
            if (read.IsCompletedSuccessfully)
            {
                Take(read.Result);
                return ValueTask.CompletedTask;
            }

            _reading = read.AsTask();
        }

        return AwaitReadAsync(_reading, timeout, cancellationToken);
    }

    public void Dispose()
    {
        _transport.Dispose();
        _output.Dispose();
        _assembler.Dispose();
        if (_reading is { } reading)
        {
            // The read still owns the buffer; it fails by itself now, and nobody waits for it.
            reading.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
        else if (_input.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_input);
        }

        _input = [];
    }

    private async ValueTask AwaitReadAsync(Task<int> reading, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var count = await reading.WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        _reading = null;
        Take(count);
    }

    private void Take(int count) => _end += count > 0
        ? count
        : throw new EndOfStreamException(_assembler.IsInsideMessage || _end > _start ? "The server ended the connection within a message." : "The server ended the connection.");
}
