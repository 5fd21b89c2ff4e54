using System.Buffers;
using System.Net;
using System.Net.Sockets;
using GraphExplorer.Bolt;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Server.Hosting;
using GraphExplorer.Engine.Sessions;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>All conversations, held again over a socket with our Bolt server before one embedded database, in the order of the recording.</summary>
public sealed class ConversationsOverBolt : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<(string Aspect, string Text)>> _differences = new(StringComparer.Ordinal);

    internal IReadOnlyList<(string Aspect, string Text)> DifferencesOf(string name) => _differences[name];

    public async ValueTask InitializeAsync()
    {
        await using var driver = EmbeddedDriver.Open();
        await using var server = new BoltServer(driver, new BoltServerOptions { EndPoint = new(IPAddress.Loopback, 0) }, NullLoggerFactory.Instance);
        await server.StartAsync(TestContext.Current.CancellationToken);
        var matcher = new ValueMatcher();
        foreach (var conversation in RecordedConversation.All)
        {
            var comparison = new ResponseComparison(matcher);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(server.EndPoint, TestContext.Current.CancellationToken);
            await using var stream = new NetworkStream(socket);
            var line = new Line(stream);
            await line.AgreeAsync();
            foreach (var (request, recorded) in conversation.Exchanges)
            {
                var responses = request is GoodbyeMessage ? [] : await line.AskAsync(request);
                if (request is not (HelloMessage or LogonMessage or RouteMessage or GoodbyeMessage))
                {
                    comparison.Compare(recorded, responses);
                }
            }

            _differences[conversation.Name] = comparison.Differences;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Line(Stream stream)
    {
        private readonly PackStreamContext _context = new(new BoltVersion(5, 4));
        private readonly MessageAssembler _assembler = new(64 * 1024 * 1024);
        private readonly byte[] _bytes = new byte[64 * 1024];
        private ReadOnlySequence<byte> _unread;

        internal async Task AgreeAsync()
        {
            var handshake = new byte[HandshakeRequest.Size];
            new HandshakeRequest([new VersionRange(5, 4)]).Write(handshake);
            await stream.WriteAsync(handshake, TestContext.Current.CancellationToken);
            await stream.ReadExactlyAsync(_bytes.AsMemory(0, VersionRange.Size), TestContext.Current.CancellationToken);
        }

        internal async Task<List<ResponseMessage>> AskAsync(RequestMessage request)
        {
            using var buffer = new MessageBuffer();
            buffer.Write(request, _context);
            await stream.WriteAsync(buffer.Written, TestContext.Current.CancellationToken);
            var responses = new List<ResponseMessage>();
            do
            {
                responses.Add(await ReceiveAsync());
            }
            while (responses[^1] is RecordMessage);
            return responses;
        }

        private async Task<ResponseMessage> ReceiveAsync()
        {
            ReadOnlySpan<byte> message;
            while (!_assembler.TryRead(ref _unread, out message))
            {
                var count = await stream.ReadAsync(_bytes, TestContext.Current.CancellationToken);
                Assert.NotEqual(0, count);
                _unread = new ReadOnlySequence<byte>([.. _unread.ToArray(), .. _bytes.AsSpan(0, count)]);
            }

            // A hint is ours: no server sends one.
            return ResponseReader.Read(message, _context) switch
            {
                FailureMessage failure => FailureMessage.Of(failure.Code, failure.Message.Split("\nHint: ")[0], _context.Version),
                var response => response,
            };
        }
    }
}
