using System.Buffers;
using System.Net;
using System.Net.Sockets;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Tests.Conversations;

/// <summary>A client that sends what a test says, in that order, and hands out each answer.</summary>
internal sealed class ScriptedClient : IAsyncDisposable
{
    private const int LargestMessage = 256 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Stream _stream;
    private readonly MessageAssembler _assembler = new(LargestMessage);
    private readonly byte[] _bytes = new byte[64 * 1024];
    private ReadOnlySequence<byte> _unread;

    internal ScriptedClient(Stream stream) => _stream = stream;

    internal PackStreamContext Context { get; private set; } = new(new BoltVersion(5, 4));

    internal static async Task<ScriptedClient> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);
        return new ScriptedClient(new NetworkStream(socket, ownsSocket: true));
    }

    /// <summary>Connects and agrees on a version.</summary>
    internal static async Task<ScriptedClient> AgreeAsync(int port, BoltVersion version)
    {
        var client = await ConnectAsync(port);
        await client.AgreeAsync(version);
        return client;
    }

    /// <summary>Connects, agrees on a version and logs on.</summary>
    internal static async Task<ScriptedClient> LogOnAsync(int port, BoltVersion? version = null)
    {
        var client = await AgreeAsync(port, version ?? new BoltVersion(5, 4));
        await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "test/1"), ("scheme", "none"))));
        if (client.Context.Version.HasLogon)
        {
            await client.SucceedAsync(new LogonMessage(MapValue.Of(("scheme", "none"))));
        }

        return client;
    }

    internal async Task AgreeAsync(BoltVersion version)
    {
        var request = new byte[HandshakeRequest.Size];
        new HandshakeRequest([new VersionRange(version.Major, version.Minor)]).Write(request);
        await SendRawAsync(request);
        Assert.Equal(new VersionRange(version.Major, version.Minor), VersionRange.Read(await ReadRawAsync(4)));
        Context = new PackStreamContext(version);
    }

    internal async Task SendRawAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes, TestContext.Current.CancellationToken);

    internal async Task SendAsync(params RequestMessage[] messages)
    {
        using var buffer = new MessageBuffer();
        foreach (var message in messages)
        {
            buffer.Write(message, Context);
        }

        await SendRawAsync(buffer.Written);
    }

    internal async Task SendMessageAsync(byte[] message)
    {
        var framed = new byte[message.Length + 4];
        framed[0] = (byte)(message.Length >> 8);
        framed[1] = (byte)message.Length;
        message.CopyTo(framed, 2);
        await SendRawAsync(framed);
    }

    internal async Task<byte[]> ReadRawAsync(int count)
    {
        var bytes = new byte[count];
        await _stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
        return bytes;
    }

    /// <summary>The next answer; null: the server hung up.</summary>
    internal async Task<ResponseMessage?> ReceiveAsync()
    {
        while (true)
        {
            if (_assembler.TryRead(ref _unread, out var message))
            {
                return ResponseReader.Read(message, Context);
            }

            var count = await ReadSomeAsync();
            if (count == 0)
            {
                return null;
            }

            _unread = new ReadOnlySequence<byte>([.. _unread.ToArray(), .. _bytes.AsSpan(0, count)]);
        }
    }

    internal async Task<T> ReceiveAsync<T>()
        where T : ResponseMessage => Assert.IsType<T>(await ReceiveAsync());

    internal async Task<MapValue> SucceedAsync(RequestMessage message)
    {
        await SendAsync(message);
        return (await ReceiveAsync<SuccessMessage>()).Metadata;
    }

    internal async Task<string> FailAsync(RequestMessage message)
    {
        await SendAsync(message);
        return (await ReceiveAsync<FailureMessage>()).Code;
    }

    internal async Task IgnoredAsync(RequestMessage message)
    {
        await SendAsync(message);
        await ReceiveAsync<IgnoredMessage>();
    }

    /// <summary>All records up to the answer that ends them.</summary>
    internal async Task<(List<GraphValue[]> Records, ResponseMessage? End)> ReceiveRecordsAsync()
    {
        var records = new List<GraphValue[]>();
        while (await ReceiveAsync() is var message)
        {
            if (message is not RecordMessage record)
            {
                return (records, message);
            }

            records.Add(record.Values);
        }

        return (records, null);
    }

    /// <summary>Reads whatever comes; false: the server hung up.</summary>
    internal async Task<bool> ReceiveByteAsync() => await ReadSomeAsync() > 0;

    internal async Task EndsAsync() => Assert.Null(await ReceiveAsync());

    internal static RunMessage Run(string text, TransactionSettings? settings = null) => new(new Query(text), settings ?? TransactionSettings.Default);

    internal static PullMessage Pull(long count = -1, long statement = -1) => new(new ResultSlice(count, statement));

    internal static DiscardMessage Discard(long count = -1, long statement = -1) => new(new ResultSlice(count, statement));

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _assembler.Dispose();
    }

    private async Task<int> ReadSomeAsync()
    {
        try
        {
            return await _stream.ReadAsync(_bytes, TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
        }
        catch (IOException)
        {
            return 0; // Reset by the server.
        }
    }
}
