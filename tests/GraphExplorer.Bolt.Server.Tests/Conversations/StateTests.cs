using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;
using static GraphExplorer.Bolt.Server.Tests.Conversations.ScriptedClient;

namespace GraphExplorer.Bolt.Server.Tests.Conversations;

public sealed class StateTests
{
    private static readonly BeginMessage Begin = new(TransactionSettings.Default);

    public static TheoryData<byte, byte> Versions => new() { { 4, 4 }, { 5, 0 }, { 5, 1 }, { 5, 2 }, { 5, 3 }, { 5, 4 } };

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_statement_runs_in_every_version(byte major, byte minor)
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port, new BoltVersion(major, minor));
        await client.SendAsync(Run("CREATE (n:X {v: 1}) RETURN n, datetime('2015-07-21T21:40:32+01:00') AS d"), Pull());
        Assert.Equal("n", (await client.ReceiveAsync<SuccessMessage>()).Metadata["fields"].AsList()[0].AsString());
        var (records, end) = await client.ReceiveRecordsAsync();
        var node = Assert.Single(records)[0].AsNode();
        Assert.Equal(["X"], node.Labels);
        Assert.Equal(major == 4, node.ElementId == node.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(21, records[0][1].AsDateTime().Hour);
        Assert.Equal("rw", Assert.IsType<SuccessMessage>(end).Metadata["type"].AsString());
    }

    [Fact]
    public async Task Before_five_date_times_are_instants_only_where_both_sides_agree()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await AgreeAsync(server.Port, new BoltVersion(4, 4));
        var hello = await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "t/1"), ("scheme", "none"), ("patch_bolt", GraphValue.FromList("utc")))));
        Assert.Equal("utc", hello["patch_bolt"].AsList()[0].AsString());
    }

    [Fact]
    public async Task The_manifest_lists_all_versions_and_the_client_chooses()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await ConnectAsync(server.Port);
        await client.SendRawAsync(Convert.FromHexString("6060B017000001FF000000000000000000000000"));
        Assert.Equal("000001FF" + "02" + "00040405" + "00000404" + "00", Convert.ToHexString(await client.ReadRawAsync(14)));
        await client.SendRawAsync(Convert.FromHexString("0000040500"));
        await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "t/1"))));
    }

    [Fact]
    public async Task A_client_without_a_common_version_is_told_zero()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await ConnectAsync(server.Port);
        await client.SendRawAsync(Convert.FromHexString("6060B01700000003000000020000000100000000"));
        Assert.Equal("00000000", Convert.ToHexString(await client.ReadRawAsync(4)));
        await client.EndsAsync();
    }

    [Fact]
    public async Task After_a_failure_all_is_ignored_until_reset()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        Assert.Equal(StatusCodes.SyntaxError, await client.FailAsync(Run("RETRUN 1")));
        foreach (var request in new RequestMessage[] { Pull(), Run("RETURN 1"), Discard(), Begin, CommitMessage.Instance, RollbackMessage.Instance, new TelemetryMessage(1) })
        {
            await client.IgnoredAsync(request);
        }

        await client.SucceedAsync(ResetMessage.Instance);
        await client.SucceedAsync(Run("RETURN 1"));
    }

    [Fact]
    public async Task Pipelined_requests_are_answered_in_order()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SendAsync(Begin, Run("CREATE (:A)"), Pull(), Run("RETURN 1/0"), Pull(), CommitMessage.Instance);
        for (var i = 0; i < 3; i++)
        {
            await client.ReceiveAsync<SuccessMessage>();
        }

        var answers = new[] { await client.ReceiveAsync(), await client.ReceiveAsync(), await client.ReceiveAsync() };
        Assert.Contains(answers, answer => answer is FailureMessage { Code: StatusCodes.ArithmeticError });
        Assert.IsType<IgnoredMessage>(answers[2]);
        await client.SendAsync(ResetMessage.Instance);
        await client.ReceiveAsync<SuccessMessage>();
        await client.SendAsync(Run("MATCH (n:A) RETURN count(n)"), Pull());
        await client.ReceiveAsync<SuccessMessage>();
        var (records, _) = await client.ReceiveRecordsAsync();
        Assert.Equal(0, records[0][0].AsInteger());
    }

    [Fact]
    public async Task Records_come_in_slices_and_the_last_one_has_the_summary()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SucceedAsync(Run("UNWIND range(1, 5) AS i RETURN i"));
        await client.SendAsync(Pull(2));
        var (records, end) = await client.ReceiveRecordsAsync();
        Assert.Equal(2, records.Count);
        Assert.Equal(MapValue.Of(("has_more", true)), ((SuccessMessage)end!).Metadata);
        Assert.True((await client.SucceedAsync(Discard(1))).GetOrNull("has_more").IsTrue);
        await client.SendAsync(Pull(2));
        (records, end) = await client.ReceiveRecordsAsync();
        Assert.Equal([4L, 5L], records.Select(record => record[0].AsInteger()));
        var summary = ((SuccessMessage)end!).Metadata;
        Assert.Equal("r", summary["type"].AsString());
        Assert.Equal("neo4j", summary["db"].AsString());
        Assert.StartsWith("FB:", summary["bookmark"].AsString(), StringComparison.Ordinal);
        Assert.False(summary.ContainsKey("has_more"));
    }

    [Fact]
    public async Task Statements_of_a_transaction_are_told_apart_by_number()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SucceedAsync(Begin);
        Assert.Equal(0, (await client.SucceedAsync(Run("UNWIND range(1, 3) AS i RETURN i")))["qid"].AsInteger());
        Assert.Equal(1, (await client.SucceedAsync(Run("UNWIND range(11, 13) AS i RETURN i")))["qid"].AsInteger());
        await client.SendAsync(Pull(1, 0), Pull(1, 1), Pull(-1, 0), Pull());
        Assert.Equal(1, (await client.ReceiveRecordsAsync()).Records[0][0].AsInteger());
        Assert.Equal(11, (await client.ReceiveRecordsAsync()).Records[0][0].AsInteger());
        Assert.Equal([2L, 3L], (await client.ReceiveRecordsAsync()).Records.Select(record => record[0].AsInteger()));
        Assert.Equal([12L, 13L], (await client.ReceiveRecordsAsync()).Records.Select(record => record[0].AsInteger()));
        Assert.StartsWith("FB:", (await client.SucceedAsync(CommitMessage.Instance))["bookmark"].AsString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_stops_a_statement_that_runs()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SendAsync(Run("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b)"), Pull());
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await client.SendAsync(ResetMessage.Instance);
        var (_, end) = await client.ReceiveRecordsAsync();
        end = end is SuccessMessage ? await client.ReceiveAsync() : end;
        Assert.Equal(StatusCodes.Terminated, Assert.IsType<FailureMessage>(end).Code);
        var last = await client.ReceiveAsync();
        Assert.IsType<SuccessMessage>(last is IgnoredMessage ? await client.ReceiveAsync() : last);
        await client.SucceedAsync(Run("RETURN 1"));
    }

    [Fact]
    public async Task Reset_stops_a_stream_and_rolls_its_transaction_back()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SucceedAsync(Begin);
        await client.SendAsync(Run("CREATE (:Gone)"), Pull(), Run("UNWIND range(1, 100000000) AS i RETURN i"), Pull());
        for (var i = 0; i < 3; i++)
        {
            await client.ReceiveAsync<SuccessMessage>();
        }

        await client.ReceiveAsync<RecordMessage>();
        await client.SendAsync(ResetMessage.Instance);
        var (_, end) = await client.ReceiveRecordsAsync();
        Assert.IsType<FailureMessage>(end);
        await client.ReceiveAsync<SuccessMessage>();
        Assert.Equal(0, await server.CountAsync("MATCH (n:Gone) RETURN count(n)"));
    }

    [Theory]
    [InlineData("PULL in READY")]
    [InlineData("COMMIT in READY")]
    [InlineData("HELLO in READY")]
    [InlineData("RUN in STREAMING")]
    [InlineData("BEGIN in TX_READY")]
    [InlineData("RUN in AUTHENTICATION")]
    [InlineData("RESET in AUTHENTICATION")]
    public async Task A_message_out_of_place_is_refused_and_ends_the_connection(string place)
    {
        await using var server = await EmbeddedServer.StartAsync();
        var words = place.Split(" in ");
        await using var client = words[1] == "AUTHENTICATION" ? await AgreeAsync(server.Port, new BoltVersion(5, 4)) : await LogOnAsync(server.Port);
        switch (words[1])
        {
            case "AUTHENTICATION":
                await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "t/1"))));
                break;
            case "STREAMING":
                await client.SucceedAsync(Run("RETURN 1"));
                break;
            case "TX_READY":
                await client.SucceedAsync(Begin);
                break;
        }

        await client.SendAsync(words[0] switch
        {
            "PULL" => Pull(),
            "COMMIT" => CommitMessage.Instance,
            "HELLO" => new HelloMessage(MapValue.Empty),
            "BEGIN" => Begin,
            "RESET" => ResetMessage.Instance,
            _ => Run("RETURN 1"),
        });
        var failure = await client.ReceiveAsync<FailureMessage>();
        Assert.Equal(StatusCodes.InvalidRequest, failure.Code);
        Assert.Contains($"'{words[0]}' cannot be handled by a session in the {words[1]} state", failure.Message, StringComparison.Ordinal);
        await client.EndsAsync();
    }

    [Fact]
    public async Task Goodbye_ends_the_connection_and_its_transaction()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SucceedAsync(Begin);
        await client.SendAsync(Run("CREATE (:Gone)"), Pull(), GoodbyeMessage.Instance);
        await client.ReceiveAsync<SuccessMessage>();
        await client.ReceiveAsync<SuccessMessage>();
        await client.EndsAsync();
        Assert.Equal(0, await server.CountAsync("MATCH (n:Gone) RETURN count(n)"));
        await using var other = await LogOnAsync(server.Port);
        await other.SucceedAsync(Run("CREATE (:Next)"));
    }

    [Fact]
    public async Task Route_answers_with_the_address_that_the_client_used()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        var table = (await client.SucceedAsync(new RouteMessage(MapValue.Of(("address", "graph.example:7687")), [], null, null)))["rt"].AsMap();
        Assert.Equal(300, table["ttl"].AsInteger());
        Assert.Equal("neo4j", table["db"].AsString());
        Assert.Equal(["WRITE", "READ", "ROUTE"], table["servers"].AsList().Select(entry => entry.AsMap()["role"].AsString()));
        Assert.All(table["servers"].AsList(), entry => Assert.Equal("graph.example:7687", entry.AsMap()["addresses"].AsList()[0].AsString()));
        Assert.Equal(StatusCodes.DatabaseNotFound, await client.FailAsync(new RouteMessage(MapValue.Empty, [], "nope", null)));
    }

    [Fact]
    public async Task Logoff_asks_for_credentials_again()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SucceedAsync(LogoffMessage.Instance);
        await client.SucceedAsync(new LogonMessage(MapValue.Of(("scheme", "basic"), ("principal", "other"), ("credentials", "x"))));
        await client.SucceedAsync(Run("RETURN 1"));
    }

    [Fact]
    public async Task A_value_that_cannot_be_held_fails_its_request_only()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);

        // RUN "RETURN $p" {p: point of the unknown system 1} {}
        await client.SendMessageAsync([0xB3, 0x10, 0x89, .. "RETURN $p"u8, 0xA1, 0x81, (byte)'p', 0xB3, 0x58, 1, 1, 1, 0xA0]);
        Assert.Equal(StatusCodes.ArgumentError, (await client.ReceiveAsync<FailureMessage>()).Code);
        await client.SucceedAsync(ResetMessage.Instance);
        await client.SucceedAsync(Run("RETURN 1"));
    }

    [Fact]
    public async Task A_read_transaction_does_not_write()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var client = await LogOnAsync(server.Port);
        await client.SucceedAsync(new BeginMessage(new TransactionSettings { Mode = AccessMode.Read }));
        Assert.Equal(StatusCodes.AccessMode, await client.FailAsync(Run("CREATE (:X)")));
    }
}
