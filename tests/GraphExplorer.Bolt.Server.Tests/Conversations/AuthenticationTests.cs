using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server.Authentication;
using GraphExplorer.Model;
using static GraphExplorer.Bolt.Server.Tests.Conversations.ScriptedClient;

namespace GraphExplorer.Bolt.Server.Tests.Conversations;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData(5, 4)]
    [InlineData(5, 0)]
    public async Task A_wrong_password_is_refused_and_ends_the_connection(byte major, byte minor)
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { Credentials = new OneUser() });
        await using var client = await AgreeAsync(server.Port, new BoltVersion(major, minor));
        var token = MapValue.Of(("user_agent", "t/1"), ("scheme", "basic"), ("principal", "neo4j"), ("credentials", "wrong"));
        if (minor > 0)
        {
            await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "t/1"))));
        }

        await client.SendAsync(minor > 0 ? new LogonMessage(token) : new HelloMessage(token));
        var failure = await client.ReceiveAsync<FailureMessage>();
        Assert.Equal("Neo.ClientError.Security.Unauthorized", failure.Code);
        Assert.Equal("The client is unauthorized due to authentication failure.", failure.Message);
        await client.EndsAsync();
    }

    [Fact]
    public async Task No_statement_runs_before_the_password()
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { Credentials = new OneUser() });
        await using var client = await AgreeAsync(server.Port, new BoltVersion(5, 4));
        await client.SendAsync(
            new HelloMessage(MapValue.Of(("user_agent", "t/1"))),
            new LogonMessage(MapValue.Of(("scheme", "none"))),
            Run("CREATE (:Written)"),
            Pull());
        await client.ReceiveAsync<SuccessMessage>();
        await client.ReceiveAsync<FailureMessage>();
        await client.EndsAsync();
        Assert.Equal(0, await server.CountAsync("MATCH (n:Written) RETURN count(n)"));
    }

    [Fact]
    public async Task The_right_password_lets_in()
    {
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { Credentials = new OneUser() });
        await using var client = await AgreeAsync(server.Port, new BoltVersion(5, 4));
        await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "t/1"))));
        await client.SucceedAsync(new LogonMessage(MapValue.Of(("scheme", "basic"), ("principal", "neo4j"), ("credentials", "right"))));
        await client.SucceedAsync(Run("RETURN 1"));
    }

    private sealed class OneUser : ICredentialCheck
    {
        public ValueTask<CredentialVerdict> CheckAsync(string principal, string credentials, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult((principal, credentials) == ("neo4j", "right") ? CredentialVerdict.Accepted : CredentialVerdict.Refused);
    }
}
