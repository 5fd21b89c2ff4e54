using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;
using GraphExplorer.Host.Tests.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Host.Tests.Endpoints;

public sealed class RequestTextTests(ServerFixture server)
{
    private const string Cypher = "/db/neo4j/query/v2";
    private const string GraphQL = "/graphql";
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Cypher, """{"statement":"RETURN '\ud800' AS a"}""", "line 1, byte 14")]
    [InlineData(Cypher, "{\"statement\":\"RETURN $a\",\n\"parameters\":{\"a\":[\"\\udc00\"]}}", "line 2, byte 20")]
    [InlineData(Cypher, """{"statement":"RETURN $a","parameters":{"\ud800":1}}""", "line 1, byte 40")]
    [InlineData(GraphQL, """{"query":"{ actors { name } } # \ud800"}""", "line 1, byte 10")]
    [InlineData(GraphQL, """{"query":"{ __typename }","variables":{"a":"\ud800"}}""", "line 1, byte 44")]
    public async Task Half_of_a_surrogate_pair_is_refused_with_its_place(string path, string body, string place)
    {
        var message = await RefusalAsync(path, Encoding.UTF8.GetBytes(body));
        Assert.Contains("surrogate pair", message, StringComparison.Ordinal);
        Assert.Contains(place, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cypher, """{"statement":"RETURN '?' AS a"}""", "not UTF-8 (line 1, byte 23)")]
    [InlineData(Cypher, """{"statement":"RETURN $a","parameters":{"a":"?"}}""", "not UTF-8 (line 1, byte 45)")]
    [InlineData(GraphQL, """{"query":"{ actors { name } } # ?"}""", "not UTF-8 (line 1, byte 33)")]
    public async Task Bytes_that_are_no_utf8_are_refused_with_their_place(string path, string body, string place)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xC3;
        Assert.Contains(place, await RefusalAsync(path, bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cypher, "statement", "parameters")]
    [InlineData(GraphQL, "query", "variables")]
    public async Task A_body_that_is_nested_too_deep_is_refused_with_the_limit(string path, string text, string values)
    {
        var body = $$"""{"{{text}}":"RETURN 1","{{values}}":{"a":{{new string('[', 63)}}{{new string(']', 63)}} } }""";
        Assert.Contains("deeper than the 64 levels", await RefusalAsync(path, Encoding.UTF8.GetBytes(body)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cypher, """{"statement":"RETURN '\ud83d\ude00 é' AS a"}""", HttpStatusCode.Accepted)]
    [InlineData(GraphQL, """{"query":"{ __typename }"}""", HttpStatusCode.OK)]
    public async Task A_byte_order_mark_before_the_body_is_skipped(string path, string body, HttpStatusCode expected)
    {
        using var response = await PostAsync(path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(body)]);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(Cypher)]
    [InlineData(GraphQL)]
    public async Task A_body_that_does_not_arrive_is_a_request_timeout_and_no_error_of_the_server(string path)
    {
        var log = new ErrorLog();
        await using var app = await StartAsync(log);
        using var socket = await SendPartAsync(app, path);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 408 ", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("did not arrive whole", await reader.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(log.Entries);
    }

    [Theory]
    [InlineData(Cypher, true)]
    [InlineData(Cypher, false)]
    [InlineData(GraphQL, true)]
    [InlineData(GraphQL, false)]
    public async Task A_client_that_leaves_in_its_body_is_no_error_of_the_server(string path, bool resets)
    {
        var log = new ErrorLog();
        await using (var app = await StartAsync(log))
        {
            using (var socket = await SendPartAsync(app, path))
            {
                await Task.Delay(300, Cancellation);
                socket.LingerState = new LingerOption(resets, 0);
            }

            await Task.Delay(300, Cancellation);
            await app.StopAsync(Cancellation);
        }

        Assert.Empty(log.Entries);
    }

    private static async Task<WebApplication> StartAsync(ErrorLog log)
    {
        var app = await ServerFixture.StartAsync(
            new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: false, new DatabaseOptions(DatabaseOptions.InMemory, null)));
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return app;
    }

    private static async Task<Socket> SendPartAsync(WebApplication app, string path)
    {
        using var client = ServerFixture.ClientOf(app);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, Cancellation);
        var part = $"POST {path} HTTP/1.1\r\nHost: {client.BaseAddress.Authority}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{{\"statement\":\"RETURN 1\"";
        await socket.SendAsync(Encoding.ASCII.GetBytes(part), Cancellation);
        return socket;
    }

    private async Task<string> RefusalAsync(string path, byte[] body)
    {
        using var response = await PostAsync(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await ServerFixture.ReadJsonAsync(response)).GetProperty("errors")[0];
        if (path == Cypher)
        {
            Assert.Equal("Neo.ClientError.Request.Invalid", error.GetProperty("code").GetString());
        }

        return error.GetProperty("message").GetString()!;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await server.Client.PostAsync(path, content, Cancellation);
    }
}
