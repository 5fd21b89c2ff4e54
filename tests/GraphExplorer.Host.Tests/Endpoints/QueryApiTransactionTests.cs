using System.Net;
using System.Text.Json;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;
using GraphExplorer.Host.Tests.Serving;
using Microsoft.AspNetCore.Builder;

namespace GraphExplorer.Host.Tests.Endpoints;

/// <summary>Transactions over the Query API of a server that may write.</summary>
public sealed class QueryApiTransactionTests : IAsyncLifetime
{
    private const string Path = "/db/neo4j/query/v2";
    private WebApplication? _app;
    private HttpClient _client = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await ServerFixture.StartAsync(new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: true, new DatabaseOptions(DatabaseOptions.InMemory, "none")));
        _client = ServerFixture.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
    }

    [Fact]
    public async Task A_running_query_is_listed_with_its_client_and_terminated_by_another_request()
    {
        var running = PostAsync("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -1 RETURN a");
        JsonElement rows;
        do
        {
            var found = await PostAsync("SHOW TRANSACTIONS YIELD * WHERE currentQuery CONTAINS 'a = -1' AND NOT currentQuery STARTS WITH 'SHOW' RETURN transactionId, clientAddress, protocol, requestUri");
            rows = found.Body.GetProperty("data").GetProperty("values");
        }
        while (rows.GetArrayLength() == 0);

        Assert.StartsWith("127.0.0.1:", rows[0][1].GetString(), StringComparison.Ordinal);
        Assert.Equal("http", rows[0][2].GetString());
        Assert.Equal(Path, rows[0][3].GetString());
        var ended = await PostAsync($"TERMINATE TRANSACTIONS '{rows[0][0].GetString()}'");
        Assert.Equal("Transaction terminated.", ended.Body.GetProperty("data").GetProperty("values")[0][2].GetString());
        var answer = await running;
        Assert.Equal("Neo.ClientError.Transaction.Terminated", answer.Body.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Batches_run_and_stay_when_a_later_one_fails()
    {
        var failed = await PostAsync("UNWIND [1, 2, 3, 0] AS i CALL (i) { CREATE (:N {v: 6 / i}) } IN TRANSACTIONS OF 2 ROWS");
        Assert.Equal(HttpStatusCode.BadRequest, failed.Status);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", failed.Body.GetProperty("errors")[0].GetProperty("code").GetString());
        var counted = await PostAsync("MATCH (n:N) RETURN count(n)");
        Assert.Equal(2, counted.Body.GetProperty("data").GetProperty("values")[0][0].GetInt32());
    }

    [Fact]
    public async Task A_request_has_one_statement()
    {
        var two = await PostAsync("RETURN 1; RETURN 2");
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", two.Body.GetProperty("errors")[0].GetProperty("code").GetString());
        var one = await PostAsync("RETURN 1;");
        Assert.Equal(HttpStatusCode.Accepted, one.Status);
    }

    [Fact]
    public async Task Limits_of_requests_are_among_the_settings()
    {
        var shown = await PostAsync("SHOW SETTINGS YIELD name, value WHERE name STARTS WITH 'GraphExplorer:Limits' RETURN name, value");
        Assert.Equal(
            """[["GraphExplorer:Limits:QueryTimeout","00:00:30"],["GraphExplorer:Limits:RequestBytes","1048576"],["GraphExplorer:Limits:Rows","100000"]]""",
            JsonSerializer.Serialize(shown.Body.GetProperty("data").GetProperty("values")));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string statement)
    {
        using var content = ServerFixture.Json(JsonSerializer.Serialize(new { statement }));
        using var response = await _client.PostAsync(Path, content, Cancel);
        return (response.StatusCode, await ServerFixture.ReadJsonAsync(response));
    }
}
