using System.Buffers;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Fakes;

/// <summary>The server's end of one connection, as a script drives it.</summary>
internal sealed class FakePeer(Stream stream, int number, int port, CancellationToken stop) : IDisposable
{
    private readonly MessageAssembler _assembler = new(16 * 1024 * 1024);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The how manieth connection this is, from 1.</summary>
    internal int Number { get; } = number;

    /// <summary>The server's port.</summary>
    internal int Port { get; } = port;

    internal PackStreamContext Context { get; set; } = new(new BoltVersion(5, 4));

    internal Stream Stream => stream;

    internal CancellationToken Stop => stop;

    /// <summary>Reads the client's proposals and answers with a version.</summary>
    internal async Task<HandshakeRequest> HandshakeAsync(byte major = 5, byte minor = 4)
    {
        var bytes = new byte[HandshakeRequest.Size];
        await stream.ReadExactlyAsync(bytes, stop);
        await SendRawAsync(0, 0, minor, major);
        Context = new PackStreamContext(new BoltVersion(major, minor));
        return HandshakeRequest.Read(bytes);
    }

    /// <summary>Handshake, HELLO and LOGON, all well.</summary>
    internal async Task AcceptAsync(byte major = 5, byte minor = 4, params (string Key, GraphValue Value)[] hello)
    {
        await HandshakeAsync(major, minor);
        await ReceiveAsync<HelloMessage>();
        await SuccessAsync([("server", $"Neo4j/{major}.{minor}.0"), ("connection_id", "bolt-1"), .. hello]);
        if (Context.Version.HasLogon)
        {
            await ReceiveAsync<LogonMessage>();
            await SuccessAsync();
        }
    }

    internal async Task<RequestMessage> ReceiveAsync()
    {
        while (true)
        {
            if (TryReceive() is { } message)
            {
                return message;
            }

            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
            var count = await stream.ReadAsync(_buffer.AsMemory(_end), stop);
            _end += count > 0 ? count : throw new EndOfStreamException("The client has hung up.");
        }
    }

    internal async Task<T> ReceiveAsync<T>()
        where T : RequestMessage => Assert.IsType<T>(await ReceiveAsync());

    internal Task SuccessAsync(params (string Key, GraphValue Value)[] metadata) => SendAsync(new SuccessMessage(MapValue.Of(metadata)));

    internal Task FailureAsync(string code, string message = "It failed.") => SendAsync(FailureMessage.Of(code, message, Context.Version));

    internal Task IgnoredAsync() => SendAsync(IgnoredMessage.Instance);

    internal Task RecordAsync(params GraphValue[] values) => SendAsync(new RecordMessage(values));

    internal async Task SendAsync(ResponseMessage message)
    {
        using var output = new MessageBuffer();
        output.Write(message, Context);
        await stream.WriteAsync(output.Written, stop);
    }

    /// <summary>A message in chunks of a few bytes each, with keep-alives before it, byte after byte.</summary>
    internal async Task SendSplitAsync(ResponseMessage message, int chunk)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new PackStreamWriter(body, Context);
        message.Write(ref writer);
        writer.Flush();
        var bytes = new List<byte> { 0, 0, 0, 0 };
        foreach (var piece in body.WrittenSpan.ToArray().Chunk(chunk))
        {
            bytes.Add(0);
            bytes.Add((byte)piece.Length);
            bytes.AddRange(piece);
        }

        bytes.Add(0);
        bytes.Add(0);
        foreach (var octet in bytes)
        {
            await SendRawAsync(octet);
        }
    }

    internal async Task SendRawAsync(params byte[] bytes) => await stream.WriteAsync(bytes, stop);

    /// <summary>Answers every statement with one record of one integer, until the client hangs up.</summary>
    internal async Task ServeAsync(Func<RequestMessage, Task<bool>>? own = null)
    {
        while (true)
        {
            var message = await ReceiveAsync();
            if (own is not null && await own(message))
            {
                continue;
            }

            switch (message)
            {
                case RunMessage:
                    await SuccessAsync(("t_first", 1), ("fields", GraphValue.FromList("n")), ("qid", 0));
                    break;
                case PullMessage:
                    await RecordAsync(1);
                    await SuccessAsync(("type", "r"), ("t_last", 1), ("db", "neo4j"));
                    break;
                case CommitMessage:
                    await SuccessAsync(("bookmark", "FB:1"));
                    break;
                case GoodbyeMessage:
                    return;
                default:
                    await SuccessAsync();
                    break;
            }
        }
    }

    public void Dispose() => _assembler.Dispose();

    private RequestMessage? TryReceive()
    {
        var input = new ReadOnlySequence<byte>(_buffer, _start, _end - _start);
        var found = _assembler.TryRead(ref input, out var bytes);
        _start = _end - (int)input.Length;
        return found ? RequestReader.Read(bytes, Context) : null;
    }
}
