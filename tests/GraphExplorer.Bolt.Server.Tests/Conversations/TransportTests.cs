using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;
using static GraphExplorer.Bolt.Server.Tests.Conversations.ScriptedClient;

namespace GraphExplorer.Bolt.Server.Tests.Conversations;

public sealed class TransportTests
{
    [Fact]
    public async Task Browsers_speak_Bolt_over_WebSockets_on_the_same_port()
    {
        await using var server = await EmbeddedServer.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http://localhost:7474");
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/"), TestContext.Current.CancellationToken);
        await using var client = new ScriptedClient(WebSocketStream.Create(socket, WebSocketMessageType.Binary, ownsWebSocket: false));
        await client.AgreeAsync(new BoltVersion(5, 4));
        await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "browser"))));
        await client.SucceedAsync(new LogonMessage(MapValue.Of(("scheme", "none"))));
        await client.SendAsync(Run("UNWIND range(1, 100000) AS i RETURN i"), Pull());
        await client.ReceiveAsync<SuccessMessage>();
        Assert.Equal(100_000, (await client.ReceiveRecordsAsync()).Records.Count);
    }

    [Fact]
    public async Task A_page_of_another_site_does_not_get_in_without_a_password()
    {
        await using var server = await EmbeddedServer.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/"), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode == 0 ? HttpStatusCode.Forbidden : socket.HttpStatusCode);
    }

    [Fact]
    public async Task Other_HTTP_is_told_what_the_port_is_for()
    {
        await using var server = await EmbeddedServer.StartAsync();
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{server.Port}/"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
    }

    [Fact]
    public async Task With_a_certificate_the_port_speaks_TLS()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var server = await EmbeddedServer.StartAsync(new BoltServerOptions { Certificate = certificate });
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken);
        var tls = new SslStream(tcp.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync("localhost");
        await using var client = new ScriptedClient(tls);
        await client.AgreeAsync(new BoltVersion(5, 4));
        await client.SucceedAsync(new HelloMessage(MapValue.Of(("user_agent", "t/1"))));

        await using var plain = await ConnectAsync(server.Port);
        await plain.SendRawAsync(Convert.FromHexString("6060B01700000405000000000000000000000000"));
        while (await plain.ReceiveByteAsync())
        {
        }
    }

    [Fact]
    public async Task Stopping_lets_an_open_transaction_come_to_its_end()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await using var idle = await LogOnAsync(server.Port);
        await using var working = await LogOnAsync(server.Port);
        await working.SucceedAsync(new BeginMessage(TransactionSettings.Default));
        using var grace = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var stopping = server.Server.StopAsync(grace.Token);
        await idle.EndsAsync();
        await working.SucceedAsync(Run("CREATE (:Done)"));
        await working.SucceedAsync(Pull());
        await working.SucceedAsync(CommitMessage.Instance);
        await working.EndsAsync();
        await stopping;
        Assert.Equal(1, await server.CountAsync("MATCH (n:Done) RETURN count(n)"));
    }
}
