using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Tests.Recordings;

namespace GraphExplorer.Bolt.Client.Tests.Recordings;

/// <summary>Plays a recorded server: what the client asks must be what was asked when it was recorded, and gets the recorded bytes.</summary>
internal sealed class RecordedServer
{
    private readonly List<(RequestMessage Request, List<byte[]> Answers)> _exchanges = [];
    private int _next;

    internal RecordedServer(Recording recording)
    {
        var context = new PackStreamContext(new BoltVersion(5, 4));
        var answered = 0;
        foreach (var message in recording.Conversation.Where(message => !message.IsHandshake))
        {
            if (!message.IsFromServer)
            {
                var request = RequestReader.Read(message.Bytes, context);
                if (request is not (HelloMessage or LogonMessage or LogoffMessage or GoodbyeMessage))
                {
                    _exchanges.Add((request, []));
                }
                else if (request is not GoodbyeMessage)
                {
                    Overhead.Add((request, []));
                }

                All.Add(_exchanges.Count > 0 && ReferenceEquals(_exchanges[^1].Request, request) ? _exchanges[^1].Answers : request is GoodbyeMessage ? [] : Overhead[^1].Answers);
                continue;
            }

            All[answered].Add(message.Bytes);
            answered += ResponseReader.IsRecord(message.Bytes) ? 0 : 1;
        }
    }

    /// <summary>What the client asked, in order, but for greetings.</summary>
    internal IEnumerable<RequestMessage> Requests => _exchanges.Select(exchange => exchange.Request);

    private List<List<byte[]>> All { get; } = [];

    private List<(RequestMessage Request, List<byte[]> Answers)> Overhead { get; } = [];

    internal async Task TalkAsync(FakePeer peer)
    {
        await peer.HandshakeAsync();
        var overhead = 0;
        while (true)
        {
            var request = await peer.ReceiveAsync();
            switch (request)
            {
                case HelloMessage or LogonMessage:
                    await SendAsync(peer, Overhead[overhead++].Answers);
                    break;
                case GoodbyeMessage:
                    return;
                case ResetMessage when _next == _exchanges.Count || _exchanges[_next].Request is not ResetMessage:
                    await peer.SuccessAsync();
                    break;
                default:
                    while (_next < _exchanges.Count && _exchanges[_next].Request is ResetMessage && request is not ResetMessage)
                    {
                        _next++;
                    }

                    Assert.True(_next < _exchanges.Count, $"{request} was not recorded.");
                    var (recorded, answers) = _exchanges[_next++];
                    Assert.Equal(Text(recorded), Text(request));
                    await SendAsync(peer, answers);
                    break;
            }
        }
    }

    // A routing table names the server by the address that it had, which has as many digits as any ephemeral port.
    private static byte[] WithAddress(byte[] answer, int port)
    {
        var at = answer.AsSpan().IndexOf("127.0.0.1:37097"u8);
        if (at >= 0)
        {
            answer = (byte[])answer.Clone();
        }

        for (; at >= 0; at = answer.AsSpan().IndexOf("127.0.0.1:37097"u8))
        {
            System.Text.Encoding.ASCII.GetBytes($"127.0.0.1:{port:00000}").CopyTo(answer, at);
        }

        return answer;
    }

    private static string Text(RequestMessage message) => message switch
    {
        RunMessage run => $"{run} {run.Settings.Mode} {run.Settings.Database} {string.Join(",", run.Settings.Bookmarks)} {run.Settings.Timeout} {Model.GraphValue.FromMap(run.Settings.Metadata)}",
        BeginMessage begin => begin.ToString(),
        RouteMessage => "ROUTE",
        _ => message.ToString()!,
    };

    private static async Task SendAsync(FakePeer peer, List<byte[]> answers)
    {
        foreach (var answer in answers)
        {
            foreach (var chunk in WithAddress(answer, peer.Port).Chunk(ushort.MaxValue))
            {
                await peer.SendRawAsync([(byte)(chunk.Length >> 8), (byte)chunk.Length, .. chunk]);
            }

            await peer.SendRawAsync(0, 0);
        }
    }
}
