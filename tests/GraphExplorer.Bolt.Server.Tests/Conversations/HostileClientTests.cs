using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;
using static GraphExplorer.Bolt.Server.Tests.Conversations.ScriptedClient;

namespace GraphExplorer.Bolt.Server.Tests.Conversations;

[Collection(nameof(MeasuredAlone))]
public sealed class HostileClientTests
{
    private const int Megabyte = 1024 * 1024;

    public static TheoryData<string, string> Bytes => new()
    {
        { "no request has this tag", "0002B0550000" },
        { "not a structure", "0001010000" },
        { "a map that claims four thousand million entries", "0007B101DAFFFFFFFF0000" },
        { "a text that claims more than there is", "0008B101A1D2FFFFFFFF0000" },
        { "bytes after the end", "0004B00201010000" },
        { "text that is no UTF-8", "0007B101A182FFFE010000" },
        { "no value begins so", "0003B101DF0000" },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public async Task Malformed_messages_end_their_own_connection_only(string what, string hex)
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var neighbour = await LogOnAsync(server.Port);
        await using var client = await AgreeAsync(server.Port, new BoltVersion(5, 4));
        await client.SendRawAsync(Convert.FromHexString(hex));
        Assert.Equal(StatusCodes.InvalidRequest, (await client.ReceiveAsync<FailureMessage>()).Code);
        await client.EndsAsync();
        Assert.NotEmpty(what);
        await neighbour.SucceedAsync(Run("RETURN 1"));
    }

    [Theory]
    [InlineData("1603010200010001FC0303")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("6060B0")]
    public async Task What_is_no_Bolt_is_hung_up_on(string hex)
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { AuthenticationTimeout = TimeSpan.FromMilliseconds(300) });
        await using var client = await ConnectAsync(server.Port);
        await client.SendRawAsync(Convert.FromHexString(hex));
        while (await client.ReceiveByteAsync())
        {
        }
    }

    [Fact]
    public async Task A_stranger_may_send_little_and_a_user_as_much_as_is_allowed()
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { MaximumMessageSize = 2 * Megabyte });
        await using var stranger = await AgreeAsync(server.Port, new BoltVersion(5, 4));
        await stranger.SendAsync(new HelloMessage(MapValue.Of(("user_agent", new string('x', 100_000)))));
        await stranger.ReceiveAsync<FailureMessage>();
        await stranger.EndsAsync();

        await using var user = await LogOnAsync(server.Port);
        await user.SucceedAsync(Run($"RETURN '{new string('x', Megabyte)}' AS s"));
        await user.SendAsync(Pull());
        Assert.Equal(Megabyte, (await user.ReceiveRecordsAsync()).Records[0][0].AsString().Length);
        await user.SendAsync(Run($"RETURN '{new string('x', 3 * Megabyte)}' AS s"));
        Assert.Equal(StatusCodes.InvalidRequest, (await user.ReceiveAsync<FailureMessage>()).Code);
    }

    [Fact]
    public async Task Who_does_not_authenticate_in_time_is_hung_up_on()
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { AuthenticationTimeout = TimeSpan.FromMilliseconds(300) });
        await using var silent = await ConnectAsync(server.Port);
        await using var agreed = await AgreeAsync(server.Port, new BoltVersion(5, 4));
        await agreed.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "t/1"))));
        await silent.EndsAsync();
        await agreed.EndsAsync();
    }

    [Fact]
    public async Task Who_idles_for_too_long_is_hung_up_on()
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { IdleTimeout = TimeSpan.FromMilliseconds(300) });
        await using var client = await LogOnAsync(server.Port);
        await client.EndsAsync();
    }

    [Fact]
    public async Task More_connections_than_allowed_are_closed_at_once()
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { MaximumConnections = 2 });
        await using var first = await LogOnAsync(server.Port);
        await using var second = await LogOnAsync(server.Port);
        await using var third = await ConnectAsync(server.Port);
        await third.EndsAsync();
        await second.SucceedAsync(Run("RETURN 1"));
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_back_only_itself_and_little_memory()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var slow = await LogOnAsync(server.Port);
        await using var quick = await LogOnAsync(server.Port);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await slow.SendAsync(Run("UNWIND range(1, 10000000) AS i RETURN 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' + i"), Pull());
        await slow.ReceiveAsync<SuccessMessage>();
        await quick.SendAsync(Run("UNWIND range(1, 100000) AS i RETURN i"), Pull());
        await quick.ReceiveAsync<SuccessMessage>();
        Assert.Equal(100_000, (await quick.ReceiveRecordsAsync()).Records.Count);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 48 * Megabyte);
    }

    [Fact]
    public async Task Requests_that_are_sent_ahead_are_read_only_as_far_as_there_is_room()
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { MaximumMessageSize = Megabyte });
        await using var client = await LogOnAsync(server.Port);
        var statement = Run($"RETURN '{new string('x', Megabyte / 2)}' AS s");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await client.SendAsync(Run("UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN count(a + b)"));
        await client.ReceiveAsync<SuccessMessage>();
        await client.SendAsync(Pull());
        var flood = Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await client.SendAsync(statement);
            }
        });
        await Task.WhenAny(flood, Task.Delay(1000, TestContext.Current.CancellationToken));
        Assert.False(flood.IsCompleted);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 48 * Megabyte);
        await client.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => flood);
    }
}
