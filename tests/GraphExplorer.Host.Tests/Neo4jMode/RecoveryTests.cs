using System.Net;
using System.Net.Sockets;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;
using GraphExplorer.Host.Tests.Serving;
using Microsoft.AspNetCore.Builder;

namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>A server that is down at the start, comes, goes away and comes back, while the program goes on.</summary>
public sealed class RecoveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task The_program_says_what_hinders_it_and_recovers_by_itself()
    {
        var port = FreePort();
        var options = new ServeOptions(
            ["http://127.0.0.1:0"], null, AllowWrites: false, new DatabaseOptions(DatabaseOptions.InMemory, null, new Neo4jOptions($"neo4j://127.0.0.1:{port}", null, null, null)), Init: true);
        await using var app = await ServerFixture.StartAsync(options);
        using var client = ServerFixture.ClientOf(app);
        var (status, text) = await GetAsync(client, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("cannot be reached", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(client, "/health/live")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(client, "/export/csv")).Status);

        await using (await ServerAsync(port))
        {
            await ReadyAsync(client, HttpStatusCode.OK);
            Assert.Contains("turkey", (await GetAsync(client, "/export/csv")).Text, StringComparison.Ordinal);
        }

        await ReadyAsync(client, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("cannot be reached", (await GetAsync(client, "/export/csv")).Text, StringComparison.Ordinal);
        await using (await ServerAsync(port))
        {
            await ReadyAsync(client, HttpStatusCode.OK);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(client, "/export/csv")).Status);
        }
    }

    private static Task<WebApplication> ServerAsync(int port) => ServerFixture.StartAsync(
        new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: false, new DatabaseOptions(DatabaseOptions.InMemory, "none")) { BoltPort = port, IsBoltPortNamed = true });

    private static async Task ReadyAsync(HttpClient client, HttpStatusCode wanted)
    {
        using var limit = new CancellationTokenSource(Patience);
        while ((await GetAsync(client, "/health/ready")).Status != wanted)
        {
            await Task.Delay(100, limit.Token);
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
