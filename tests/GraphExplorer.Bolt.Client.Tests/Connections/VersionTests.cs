using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Connections;

public sealed class VersionTests
{
    [Theory]
    [InlineData(4, 4, "user_agent,patch_bolt,scheme,principal,credentials")]
    [InlineData(5, 0, "user_agent,scheme,principal,credentials")]
    [InlineData(5, 1, "user_agent")]
    [InlineData(5, 2, "user_agent,notifications_minimum_severity,notifications_disabled_categories")]
    [InlineData(5, 3, "user_agent,bolt_agent,notifications_minimum_severity,notifications_disabled_categories")]
    [InlineData(5, 4, "user_agent,bolt_agent,notifications_minimum_severity,notifications_disabled_categories")]
    [InlineData(5, 5, "user_agent,bolt_agent,notifications_minimum_severity,notifications_disabled_classifications")]
    [InlineData(5, 8, "user_agent,bolt_agent,notifications_minimum_severity,notifications_disabled_classifications")]
    public async Task Each_version_is_greeted_as_it_wants(byte major, byte minor, string keys)
    {
        string? greeting = null;
        await using var server = new FakeServer(async peer =>
        {
            await peer.HandshakeAsync(major, minor);
            greeting = string.Join(',', (await peer.ReceiveAsync<HelloMessage>()).Extra.Keys);
            await peer.SuccessAsync(("server", "Neo4j/x"));
            if (peer.Context.Version.HasLogon)
            {
                var token = (await peer.ReceiveAsync<LogonMessage>()).Authentication;
                Assert.Equal(("basic", "neo4j", "secret"), (token["scheme"].AsString(), token["principal"].AsString(), token["credentials"].AsString()));
                await peer.SuccessAsync();
            }

            await peer.ServeAsync();
        });
        await using var driver = Talk.To(server, new BoltDriverOptions { Notifications = new NotificationFilter("WARNING", ["HINT"]) });
        Assert.Single(await Talk.AskAsync(driver));
        Assert.Equal(keys, greeting);
        Assert.Equal($"{major}.{minor}", (await driver.GetServerInfoAsync(TestContext.Current.CancellationToken)).ProtocolVersion);
    }

    [Fact]
    public async Task A_server_with_a_manifest_is_answered_with_the_newest_version_of_both()
    {
        ManifestChoice? choice = null;
        await using var server = new FakeServer(async peer =>
        {
            var bytes = new byte[HandshakeRequest.Size];
            await peer.Stream.ReadExactlyAsync(bytes, peer.Stop);
            Assert.Contains(VersionRange.ManifestV1, HandshakeRequest.Read(bytes).Proposals);
            await peer.SendRawAsync(0, 0, 1, 0xFF);
            foreach (var octet in new byte[] { 3, 0, 0, 0, 6, 0, 8, 8, 5, 0, 0, 4, 4, 0 })
            {
                await peer.SendRawAsync(octet);
            }

            var answer = new byte[5];
            await peer.Stream.ReadExactlyAsync(answer, peer.Stop);
            Assert.True(ManifestChoice.TryRead(answer, out choice, out _));
            peer.Context = new PackStreamContext(choice!.Version);
            await peer.ReceiveAsync<HelloMessage>();
            await peer.SuccessAsync(("server", "Neo4j/5.26.0"));
            await peer.ReceiveAsync<LogonMessage>();
            await peer.SuccessAsync();
            await peer.ServeAsync();
        });
        await using var driver = Talk.To(server);
        Assert.Single(await Talk.AskAsync(driver));
        Assert.Equal(new BoltVersion(5, 8), choice!.Version);
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(5, 7)]
    public async Task A_failure_of_either_form_has_code_message_place_and_text(byte major, byte minor)
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync(major, minor);
            await peer.ServeAsync(async message =>
            {
                switch (message)
                {
                    case RunMessage:
                        await peer.FailureAsync(StatusCodes.SyntaxError, "Variable `x` not defined (line 1, column 8 (offset: 7))\n\"RETURN x\"\n        ^");
                        return true;
                    case PullMessage:
                        await peer.IgnoredAsync();
                        return true;
                    default:
                        return false;
                }
            });
        });
        await using var driver = Talk.To(server);
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver, "RETURN x"));
        Assert.Equal((StatusCodes.SyntaxError, "Variable `x` not defined", new SourcePosition(7, 1, 8)), (error.Code, error.Message, error.Position));
        Assert.Equal("Variable `x` not defined (line 1, column 8 (offset: 7))\n\"RETURN x\"\n        ^", error.FullMessage());
    }

    [Fact]
    public async Task Notifications_come_from_statuses_since_five_five()
    {
        var status = MapValue.Of(
            ("gql_status", "01N50"), ("status_description", "warn: label not found"), ("neo4j_code", "Neo.ClientNotification.Statement.UnknownLabelWarning"),
            ("title", "The provided label is not in the database."), ("description", "No such label"),
            ("diagnostic_record", GraphValue.FromMap(MapValue.Of(
                ("_severity", "WARNING"), ("_classification", "UNRECOGNIZED"), ("_position", GraphValue.FromMap(MapValue.Of(("offset", 9), ("line", 1), ("column", 10))))))));
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync(5, 6);
            await peer.ServeAsync(async message =>
            {
                if (message is PullMessage)
                {
                    await peer.SuccessAsync(
                        ("type", "r"),
                        ("statuses", GraphValue.FromList(GraphValue.FromMap(MapValue.Of(("gql_status", "02000"), ("status_description", "note: no data"))), GraphValue.FromMap(status))));
                }

                return message is PullMessage;
            });
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        var summary = await (await session.RunAsync("MATCH (n:Nope) RETURN n")).ConsumeAsync();
        var notification = Assert.Single(summary.Notifications);
        Assert.Equal(("Neo.ClientNotification.Statement.UnknownLabelWarning", "WARNING", "UNRECOGNIZED", 9), (notification.Code, notification.Severity, notification.Category, notification.Position!.Value.Offset));
    }

    [Fact]
    public async Task A_structure_that_is_not_known_costs_neither_the_connection_nor_the_record()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(async message =>
            {
                if (message is PullMessage)
                {
                    await peer.SendRawAsync(0, 7, 0xB1, 0x71, 0x91, 0xB1, 0x56, 0xCC, 0x00, 0, 0);
                    await peer.SuccessAsync(("type", "r"));
                }

                return message is PullMessage;
            });
        });
        await using var driver = Talk.To(server);
        Assert.Equal(0x56, Assert.Single(await Talk.AskAsync(driver)).GraphValues[0].AsMap()["signature"].AsInteger());
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_value_that_cannot_be_held_fails_the_result_and_keeps_the_connection()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            var first = true;
            await peer.ServeAsync(async message =>
            {
                if (message is PullMessage && first)
                {
                    first = false;
                    await peer.SendRawAsync([0, 19, 0xB1, 0x71, 0x91, 0xB3, 0x69, 1, 1, 0x8B, .. "Mars/Utopia"u8, 0, 0]);
                    await peer.SuccessAsync(("type", "r"));
                    return true;
                }

                return false;
            });
        });
        await using var driver = Talk.To(server);
        Assert.Contains("Mars/Utopia", (await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver))).Message, StringComparison.Ordinal);
        Assert.Single(await Talk.AskAsync(driver));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Wrong_credentials_are_an_error_of_the_server_and_are_not_tried_again()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.HandshakeAsync();
            await peer.ReceiveAsync<HelloMessage>();
            await peer.SuccessAsync();
            await peer.ReceiveAsync<LogonMessage>();
            await peer.FailureAsync("Neo.ClientError.Security.Unauthorized", "The client is unauthorized due to authentication failure.");
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(() => session.ExecuteReadAsync(async runner => await Talk.ReadAsync(await runner.RunAsync("RETURN 1"))));
        Assert.Equal("Neo.ClientError.Security.Unauthorized", error.Code);
        Assert.Equal(1, server.Connections);
    }
}
