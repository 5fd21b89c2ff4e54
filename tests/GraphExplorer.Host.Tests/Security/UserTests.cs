using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GraphExplorer.Bolt.Server.Authentication;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Security;
using GraphExplorer.Host.Tests.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace GraphExplorer.Host.Tests.Security;

public sealed class UserTests
{
    private static readonly string Hash = PasswordHash.Of("right").ToString();

    [Fact]
    public async Task The_right_password_is_accepted_and_others_are_not()
    {
        using var users = Users();
        Assert.Equal(CredentialVerdict.Accepted, await users.CheckAsync("neo4j", "right", TestContext.Current.CancellationToken));
        Assert.Equal(CredentialVerdict.Refused, await users.CheckAsync("neo4j", "wrong", TestContext.Current.CancellationToken));
        Assert.Equal(CredentialVerdict.Refused, await users.CheckAsync("nobody", "right", TestContext.Current.CancellationToken));
        Assert.Equal(CredentialVerdict.Accepted, await users.CheckAsync("neo4j", "right", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_three_wrong_passwords_the_user_waits()
    {
        using var users = Users();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(CredentialVerdict.Refused, await users.CheckAsync("neo4j", "wrong", TestContext.Current.CancellationToken));
        }

        Assert.Equal(CredentialVerdict.TooManyAttempts, await users.CheckAsync("neo4j", "right", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_hash_has_a_salt_of_its_own_and_does_not_show_the_password()
    {
        Assert.NotEqual(Hash, PasswordHash.Of("right").ToString());
        Assert.StartsWith("pbkdf2-sha256$600000$", Hash, StringComparison.Ordinal);
        Assert.True(PasswordHash.TryParse(Hash, out var parsed) && parsed.Fits("right"));
        Assert.False(PasswordHash.TryParse("right", out _));
    }

    [Theory]
    [InlineData("GraphExplorer:Users:neo4j", "secret")]
    [InlineData("GRAPHEXPLORER_AUTH", "secret")]
    public void What_is_no_hash_or_pair_is_refused_without_showing_it(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var error = Assert.Throws<ConfigurationException>(() => UserDirectory.Read(configuration));
        Assert.DoesNotContain("is 'secret'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bolt_beyond_this_machine_needs_users()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("GraphExplorer:Bolt:Address", "0.0.0.0")]).Build();
        using var nobody = new UserDirectory([]);
        using var users = Users();
        Assert.Contains("no users are configured", Assert.Throws<ConfigurationException>(() => BoltOptions.Read(configuration, 7687, nobody)).Message, StringComparison.Ordinal);
        Assert.Equal(IPAddress.Any, BoltOptions.Read(configuration, 7687, users).EndPoint.Address);
    }

    [Theory]
    [InlineData(null, null, 401)]
    [InlineData("neo4j", "wrong", 401)]
    [InlineData("neo4j", "right", 200)]
    public async Task HTTP_asks_for_the_same_password(string? name, string? password, int status)
    {
        using var users = Users();
        var guard = new BasicAuthentication(_ => Task.CompletedTask, users);
        var context = new DefaultHttpContext { RequestServices = new Services() };
        context.Request.Path = "/graphql";
        if (name is not null)
        {
            context.Request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"))).ToString();
        }

        await guard.InvokeAsync(context);
        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(status == 401, context.Response.Headers.WWWAuthenticate.Count == 1);
    }

    [Fact]
    public async Task Health_is_told_without_a_password()
    {
        using var users = Users();
        var reached = false;
        var context = new DefaultHttpContext();
        context.Request.Path = "/health/ready";
        await new BasicAuthentication(
            _ =>
            {
                reached = true;
                return Task.CompletedTask;
            },
            users).InvokeAsync(context);
        Assert.True(reached);
    }

    [Fact]
    public async Task The_command_line_makes_the_hash()
    {
        var run = await CommandLineRun.StartAsync(["hash-password"], "right\n");
        Assert.Equal(0, run.ExitCode);
        Assert.True(PasswordHash.TryParse(run.Output.Trim(), out var hash) && hash.Fits("right"));
    }

    private static UserDirectory Users() => UserDirectory.Read(new ConfigurationBuilder().AddInMemoryCollection([new("GraphExplorer:Users:neo4j", Hash)]).Build());

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Microsoft.Extensions.Logging.ILoggerFactory)
            ? Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance
            : null;
    }
}
