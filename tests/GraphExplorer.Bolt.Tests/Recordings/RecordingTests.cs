using System.Text.Json.Nodes;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Tests.Recordings;

public sealed class RecordingTests
{
    private static readonly PackStreamContext Context = new(new BoltVersion(5, 4));

    public static TheoryData<string> Names => Recording.Names.Count == 0 ? ["(none)"] : [.. Recording.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_server_message_is_read_and_written_as_the_same_bytes(string name)
    {
        foreach (var bytes in Read(name).FromServer)
        {
            Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(Write(ResponseReader.Read(bytes, Context))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_client_message_is_read_and_written_as_the_same_bytes(string name)
    {
        foreach (var bytes in Read(name).FromClient)
        {
            Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(Write(RequestReader.Read(bytes, Context))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_server_messages_mean_what_the_driver_made_of_them(string name)
    {
        var recording = Read(name);
        var responses = recording.FromServer.Select(bytes => ResponseReader.Read(bytes, Context)).ToList();
        if (recording.Outcome is not JsonObject outcome)
        {
            return; // The driver's script answered a count that no message holds.
        }

        if (outcome["error"] is { } code)
        {
            var failure = responses.OfType<FailureMessage>().First();
            Assert.Equal((string)code!, failure.Code);
            Assert.Equal((string)outcome["message"]!, failure.Message);
        }

        if (outcome["keys"] is { } keys)
        {
            var fields = responses.OfType<SuccessMessage>().Select(success => success.Metadata.GetOrNull("fields")).First(value => value.IsList);
            AssertSame(keys, DriverJson.Of(fields));
        }

        if (outcome["rows"] is JsonArray rows)
        {
            AssertSame(rows, new JsonArray([.. responses.OfType<RecordMessage>().Select(record => DriverJson.Of(GraphValue.FromList(record.Values)))]));
        }

        var summary = responses.OfType<SuccessMessage>().LastOrDefault(success => success.Metadata.ContainsKey("type"))?.Metadata;
        if (outcome["type"] is { } type)
        {
            Assert.Equal((string)type!, summary!.GetOrNull("type").AsString());
            AssertSame(outcome["counters"]!["_stats"], Counters(summary.GetOrNull("stats")));
            AssertSame(outcome["notifications"], Codes(summary.GetOrNull("notifications")));
        }

        if (outcome["plan"] is { } plan)
        {
            AssertSame(plan["operatorType"], DriverJson.Of(summary!.GetOrNull("plan").AsMap()["operatorType"]));
        }

        if (outcome["profile"] is { } profile)
        {
            AssertSame(profile["arguments"]!["string-representation"], DriverJson.Of(summary!.GetOrNull("profile").AsMap()["args"].AsMap()["string-representation"]));
        }

        if (outcome["agent"] is { } agent)
        {
            Assert.Equal((string)agent!, responses.OfType<SuccessMessage>().First().Metadata["server"].AsString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_server_that_speaks_five_four_answers_the_handshake_as_recorded(string name)
    {
        var handshake = Read(name).Conversation.Where(message => message.IsHandshake).Select(message => message.Bytes).ToList();
        var request = HandshakeRequest.Read(handshake[0]);
        var written = new byte[HandshakeRequest.Size];
        request.Write(written);
        Assert.Equal(handshake[0], written);

        var answer = new byte[VersionRange.Size];
        request.Choose([new(5, 0), new(5, 4), new(5, 3), new(4, 4)], hasManifest: false).Write(answer);
        Assert.Equal(handshake[1], answer);
    }

    private static Recording Read(string name)
    {
        if (Recording.Names.Count == 0)
        {
            Assert.Skip(Recording.NotThere);
        }

        return Recording.Read(name);
    }

    private static byte[] Write(BoltMessage message)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new PackStreamWriter(output, Context);
        message.Write(ref writer);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static JsonObject Counters(GraphValue stats)
    {
        string[] names = ["nodes-created", "nodes-deleted", "relationships-created", "relationships-deleted", "properties-set", "labels-added", "labels-removed",
            "indexes-added", "indexes-removed", "constraints-added", "constraints-removed"];
        var json = new JsonObject();
        foreach (var name in names)
        {
            var words = name.Split('-');
            var count = stats.IsMap ? stats.AsMap().GetOrNull(name) : GraphValue.Null;
            json[words[0] + char.ToUpperInvariant(words[1][0]) + words[1][1..]] = count.IsNull ? 0 : (int)count.AsInteger();
        }

        return json;
    }

    private static JsonArray Codes(GraphValue notifications) => notifications.IsNull
        ? []
        : new JsonArray([.. notifications.AsList().Select(notification => (JsonNode?)notification.AsMap()["code"].AsString())]);

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected?.ToJsonString()}\nbut was  {actual?.ToJsonString()}");
}
