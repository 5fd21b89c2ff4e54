using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;
using GraphExplorer.Host.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Host.Tests.Serving;

public sealed class BoltServingTests
{
    [Fact]
    public async Task Bolt_is_served_beside_HTTP()
    {
        await using var app = await ServerFixture.StartAsync(Options(0, isNamed: true));
        var address = app.Services.GetRequiredService<BoltServing>().Address!;
        Assert.Equal("bolt", address.Scheme);
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Convert.FromHexString("6060B01700000405000000000000000000000000"), TestContext.Current.CancellationToken);
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
        Assert.Equal("00000405", Convert.ToHexString(answer));
    }

    [Fact]
    public async Task A_taken_port_that_nobody_asked_for_leaves_HTTP_alone()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var app = await ServerFixture.StartAsync(Options(((IPEndPoint)taken.LocalEndpoint).Port, isNamed: false));
        Assert.Null(app.Services.GetRequiredService<BoltServing>().Address);
        using var client = ServerFixture.ClientOf(app);
        using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_taken_port_that_was_named_fails_the_start()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var run = await CommandLineRun.StartAsync(["serve", "--urls", "http://127.0.0.1:0", "--seed", "none", "--bolt-port", port]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"127.0.0.1:{port}: the port is taken", run.Errors, StringComparison.Ordinal);
    }

    private static ServeOptions Options(int port, bool isNamed) => new(["http://127.0.0.1:0"], null, AllowWrites: false, new DatabaseOptions(DatabaseOptions.InMemory, "none"))
    {
        BoltPort = port,
        IsBoltPortNamed = isNamed,
    };
}
