using System.Text.Json.Nodes;
using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Tests.Recordings;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Recordings;

/// <summary>A real server's side of each recorded conversation is played to the client, whose outcome must be that of the official driver.</summary>
public sealed class RecordedConversationTests
{
    public static TheoryData<string> Names => Recording.Names.Count == 0 ? ["(none)"] : [.. Recording.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_client_makes_of_a_conversation_what_the_official_driver_made(string name)
    {
        if (Recording.Names.Count == 0)
        {
            Assert.Skip(Recording.NotThere);
        }

        var recording = Recording.Read(name);
        var played = new RecordedServer(recording);
        await using var server = new FakeServer(played.TalkAsync);
        var token = name == "wrong-password" ? AuthToken.Basic("neo4j", "wrong") : AuthToken.Basic("neo4j", "testpassword123");
        await using var driver = BoltDriver.Create((name == "routing" ? "neo4j://" : "bolt://") + server.Address, token);
        var replay = new Replay(driver, name == "discard-rest" ? (int)recording.Outcome! : int.MaxValue);
        GraphException? error = null;
        try
        {
            await replay.RunAsync(played.Requests.Where(request => request is not RouteMessage), TestContext.Current.CancellationToken);
        }
        catch (GraphException raised)
        {
            error = raised;
        }

        if (recording.Outcome is not JsonObject outcome)
        {
            Assert.Null(error);
            return;
        }

        if (outcome["error"] is { } code)
        {
            error ??= replay.Errors.FirstOrDefault();
            Assert.Equal((string)code!, error?.Code);
            Assert.Equal((string)outcome["message"]!, error!.FullMessage());
            return;
        }

        Assert.Null(error);
        if (outcome["rows"] is JsonArray rows)
        {
            var last = replay.Results[^1];
            Same(rows, new JsonArray([.. last.Records.Select(record => DriverJson.Of(GraphValue.FromList(record.GraphValues.ToArray())))]));
            if (outcome["keys"] is JsonArray keys)
            {
                Assert.Equal(keys.Select(key => (string)key!), last.Keys);
            }

            var stats = outcome["counters"]!["_stats"]!;
            var counters = last.Summary.Counters;
            Assert.Equal(
                ((int)stats["nodesCreated"]!, (int)stats["nodesDeleted"]!, (int)stats["relationshipsCreated"]!, (int)stats["relationshipsDeleted"]!, (int)stats["propertiesSet"]!),
                (counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated, counters.RelationshipsDeleted, counters.PropertiesSet));
            Assert.Equal(
                ((int)stats["labelsAdded"]!, (int)stats["labelsRemoved"]!, (int)stats["indexesAdded"]!, (int)stats["indexesRemoved"]!, (int)stats["constraintsAdded"]!, (int)stats["constraintsRemoved"]!),
                (counters.LabelsAdded, counters.LabelsRemoved, counters.IndexesAdded, counters.IndexesRemoved, counters.ConstraintsAdded, counters.ConstraintsRemoved));
            Assert.Equal((string)outcome["type"]!, last.Summary.QueryType switch { QueryType.ReadOnly => "r", QueryType.ReadWrite => "rw", QueryType.WriteOnly => "w", _ => "s" });
            if (outcome["notifications"] is JsonArray notifications)
            {
                Assert.Equal(notifications.Select(notification => (string)notification!), last.Summary.Notifications.Select(notification => notification.Code));
            }
        }

        if (outcome["plan"] is { } plan)
        {
            Assert.Equal((string)plan["operatorType"]!, replay.Results[^1].Summary.Plan!.OperatorType);
            Assert.Null(replay.Results[^1].Summary.Profile);
        }

        if (outcome["profile"] is { } profile)
        {
            Assert.Equal((string)profile["operatorType"]!, replay.Results[^1].Summary.Profile!.OperatorType);
            Assert.True(Hits(replay.Results[^1].Summary.Profile!) > 0);
        }

        if (outcome["agent"] is { } agent)
        {
            var info = await driver.GetServerInfoAsync(TestContext.Current.CancellationToken);
            Assert.Equal(((string)agent!, "5.4"), (info.Agent, info.ProtocolVersion));
        }
    }

    private static long Hits(IProfiledPlan plan) => plan.DbHits + plan.Children.OfType<IProfiledPlan>().Sum(Hits);

    private static void Same(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected?.ToJsonString()}\nbut was  {actual?.ToJsonString()}");
}
