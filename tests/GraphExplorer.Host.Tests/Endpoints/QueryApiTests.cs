using System.Net;
using System.Text;
using System.Text.Json;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;
using GraphExplorer.Host.Tests.Serving;

namespace GraphExplorer.Host.Tests.Endpoints;

public sealed class QueryApiTests(ServerFixture server)
{
    private const string Path = "/db/neo4j/query/v2";
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_with_parameters_answers_fields_and_values()
    {
        using var response = await PostAsync("""{"statement": "MATCH (a:Actor {id: $id})<-[:SUPPORTS]-(b) RETURN b.name AS name, 1.0 AS weight ORDER BY name", "parameters": {"id": "russia"}}""");
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var data = (await ServerFixture.ReadJsonAsync(response)).GetProperty("data");
        Assert.Equal("""["name","weight"]""", Compact(data.GetProperty("fields")));
        Assert.Equal("""[["China",1.0],["Iran",1.0]]""", Compact(data.GetProperty("values")));
    }

    [Fact]
    public async Task A_node_comes_with_its_element_id_labels_and_properties()
    {
        using var response = await PostAsync("""{"statement": "MATCH (a:Actor {id: 'nato'}) RETURN a"}""");
        var node = (await ServerFixture.ReadJsonAsync(response)).GetProperty("data").GetProperty("values")[0][0];
        Assert.Equal("""["Actor","Organization"]""", Compact(node.GetProperty("labels")));
        Assert.Equal("NATO", node.GetProperty("properties").GetProperty("name").GetString());
        Assert.StartsWith("4:", node.GetProperty("elementId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_json_keeps_the_types()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = ServerFixture.Json("""{"statement": "RETURN 1 AS i, 1.5 AS f, date('2022-02-24') AS d, [true, null] AS l"}""") };
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.neo4j.query");
        using var response = await server.Client.SendAsync(request, Cancellation);
        Assert.Equal("application/vnd.neo4j.query", response.Content.Headers.ContentType!.MediaType);
        var row = (await ServerFixture.ReadJsonAsync(response)).GetProperty("data").GetProperty("values")[0];
        Assert.Equal(
            """[{"$type":"Integer","_value":"1"},{"$type":"Float","_value":"1.5"},{"$type":"Date","_value":"2022-02-24"},{"$type":"List","_value":[{"$type":"Boolean","_value":true},{"$type":"Null","_value":null}]}]""",
            Compact(row));
    }

    [Fact]
    public async Task Typed_parameters_come_back_as_they_were_sent()
    {
        const string Values = """
            [{"$type":"Integer","_value":"9007199254740993"},{"$type":"Float","_value":"1.0"},{"$type":"Boolean","_value":true},{"$type":"Null","_value":null},{"$type":"String","_value":"1"},{"$type":"Base64","_value":"AQID"},{"$type":"Date","_value":"2022-02-24"},{"$type":"Time","_value":"12:00:00+02:00"},{"$type":"LocalTime","_value":"12:00:00.5"},{"$type":"OffsetDateTime","_value":"2022-02-24T05:00:00+02:00"},{"$type":"ZonedDateTime","_value":"2022-10-30T03:30:00+02:00[Europe/Kyiv]"},{"$type":"LocalDateTime","_value":"2022-02-24T05:00:00"},{"$type":"Duration","_value":"P1Y2M3DT4H5M6.789S"},{"$type":"Point","_value":"SRID=4979;POINT Z (30.5 50.4 -1.5)"},{"$type":"Map","_value":{"a":{"$type":"Integer","_value":"1"}}}]
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new StringContent($$"""{"statement": "RETURN $list", "parameters": {"list": {"$type":"List","_value":{{Values}} } } }""", Encoding.UTF8, "application/vnd.neo4j.query"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.neo4j.query.v1.0");
        using var response = await server.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var list = (await ServerFixture.ReadJsonAsync(response)).GetProperty("data").GetProperty("values")[0][0].GetProperty("_value");
        Assert.Equal(Values.Trim(), list.GetRawText());
    }

    [Theory]
    [InlineData("1", "$.x", "not typed")]
    [InlineData("""{"$type": "Integer", "_value": 1}""", "$.x", "no Integer")]
    [InlineData("""{"$type": "List", "_value": [{"$type": "Date", "_value": "2022-02-30"}]}""", "$.x[0]", "no Date")]
    [InlineData("""{"$type": "Point", "_value": "SRID=1;POINT (1 2)"}""", "$.x", "no Point")]
    public async Task A_malformed_typed_parameter_is_refused_with_its_place(string value, string place, string reason)
    {
        using var content = new StringContent($$"""{"statement": "RETURN $x", "parameters": {"x": {{value}} } }""", Encoding.UTF8, "application/vnd.neo4j.query");
        using var response = await server.Client.PostAsync(Path, content, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var message = (await ErrorAsync(response)).GetProperty("message").GetString()!;
        Assert.Contains(place.Replace("$", "parameters", StringComparison.Ordinal), message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_path_and_a_wrong_method_are_answered_with_problem_details()
    {
        using var missing = await server.Client.GetAsync("/nothing", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("/nothing", (await ServerFixture.ReadJsonAsync(missing)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        using var wrong = await server.Client.GetAsync(Path, Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
        Assert.Contains("POST", (await ServerFixture.ReadJsonAsync(wrong)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_is_refused_and_the_answer_says_how_to_allow_it()
    {
        using var response = await PostAsync("""{"statement": "CREATE (:Intruder)"}""");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var error = await ErrorAsync(response);
        Assert.Equal("Neo.ClientError.Statement.AccessMode", error.GetProperty("code").GetString());
        Assert.Contains("--allow-writes", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var check = await PostAsync("""{"statement": "MATCH (n:Intruder) RETURN count(n) AS n"}""");
        Assert.Equal("[[0]]", Compact((await ServerFixture.ReadJsonAsync(check)).GetProperty("data").GetProperty("values")));
    }

    [Fact]
    public async Task With_writes_allowed_a_statement_writes_and_counts()
    {
        await using var app = await ServerFixture.StartAsync(new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: true, new DatabaseOptions(DatabaseOptions.InMemory, "none")));
        using var client = ServerFixture.ClientOf(app);
        using var content = ServerFixture.Json("""{"statement": "CREATE (:A {x: 1})-[:T]->(:B)", "includeCounters": true}""");
        using var response = await client.PostAsync(Path, content, Cancellation);
        var counters = (await ServerFixture.ReadJsonAsync(response)).GetProperty("counters");
        Assert.Equal(2, counters.GetProperty("nodesCreated").GetInt32());
        Assert.Equal(1, counters.GetProperty("relationshipsCreated").GetInt32());
        Assert.True(counters.GetProperty("containsUpdates").GetBoolean());
    }

    [Fact]
    public async Task A_syntax_error_shows_the_line_with_a_caret()
    {
        using var response = await PostAsync("""{"statement": "MATCH (a:Actor)\nRETRUN a"}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = await ErrorAsync(response);
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error.GetProperty("code").GetString());
        var message = error.GetProperty("message").GetString()!;
        Assert.Contains("line 2, column 1", message, StringComparison.Ordinal);
        Assert.Contains("\"RETRUN a\"\n ^", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"statement": ""}""", "statement")]
    [InlineData("""{"parameters": {}}""", "statement")]
    [InlineData("""{"statement": "RETURN 1", "parameters": []}""", "parameters")]
    [InlineData("""{"statement": "RETURN 1", "includeCounters": "yes"}""", "includeCounters")]
    [InlineData("""{"statement": "RETURN 1", "accessMode": "Delete"}""", "accessMode")]
    [InlineData("""{"statement": "RETURN 1", "maxExecutionTime": -1}""", "maxExecutionTime")]
    [InlineData("""[1, 2]""", "JSON object")]
    [InlineData("""{"statement": """, "not JSON (line 1")]
    public async Task A_body_that_is_wrong_is_refused_by_name(string body, string named)
    {
        using var response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(named, (await ErrorAsync(response)).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_database_is_not_there()
    {
        using var content = ServerFixture.Json("""{"statement": "RETURN 1"}""");
        using var response = await server.Client.PostAsync("/db/other/query/v2", content, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", (await ErrorAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        using var content = new StringContent("RETURN 1");
        using var response = await server.Client.PostAsync(Path, content, Cancellation);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var response = await PostAsync($$"""{"statement": "RETURN '{{new string('x', 2_000_000)}}'"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_result_of_too_many_rows_is_refused_with_the_setting()
    {
        using var response = await PostAsync("""{"statement": "UNWIND range(1, 100001) AS i RETURN i"}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("GraphExplorer:Limits:Rows", (await ErrorAsync(response)).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_past_its_time_limit_ends()
    {
        using var response = await PostAsync("""{"statement": "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)", "maxExecutionTime": 1}""");
        Assert.Equal("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", (await ErrorAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Explain_answers_the_plan()
    {
        using var response = await PostAsync("""{"statement": "EXPLAIN MATCH (a:Actor {id: 'russia'}) RETURN a"}""");
        var plan = (await ServerFixture.ReadJsonAsync(response)).GetProperty("queryPlan");
        Assert.StartsWith("ProduceResults", plan.GetProperty("operatorType").GetString(), StringComparison.Ordinal);
        Assert.Contains("NodeUniqueIndexSeek", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_is_not_allowed()
    {
        using var response = await server.Client.GetAsync(Path, Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static async Task<JsonElement> ErrorAsync(HttpResponseMessage response) => (await ServerFixture.ReadJsonAsync(response)).GetProperty("errors")[0];

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = ServerFixture.Json(body);
        return await server.Client.PostAsync(Path, content, Cancellation);
    }
}
