using System.Text.Json;
using GraphExplorer.GraphQL.Tests.Drivers;
using GraphExplorer.GraphQL.Tests.Samples;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Execution;

public class ExecutionTests
{
    private static GraphValue Map(params (string Key, GraphValue Value)[] entries) => GraphValue.FromMap(MapValue.Of(entries));

    [Fact]
    public async Task Rows_become_a_list_in_the_order_of_the_selection()
    {
        var driver = new ScriptedDriver().Answers(Map(("name", "Russia"), ("founded", 1991)), Map(("name", "Turkey"), ("founded", default)));

        var answer = await driver.AnswerAsync("{ actors { name type: __typename founded } }");

        Assert.Equal("""{"data":{"actors":[{"name":"Russia","type":"Actor","founded":1991},{"name":"Turkey","type":"Actor","founded":null}]}}""", answer);
    }

    [Fact]
    public async Task One_statement_runs_in_a_read_session_without_an_explicit_transaction()
    {
        var driver = new ScriptedDriver();

        await driver.AnswerAsync("{ actors { name } }");

        Assert.Equal(AccessMode.Read, Assert.Single(driver.Sessions).DefaultAccessMode);
        Assert.Equal(0, driver.TransactionsBegun);
    }

    [Fact]
    public async Task Several_top_level_fields_run_in_one_transaction()
    {
        var driver = new ScriptedDriver().Answers(Map(("name", "a"))).Answers(Map(("name", "b")));

        var answer = await driver.AnswerAsync("{ actors { name } cities { name } }");

        Assert.Equal("""{"data":{"actors":[{"name":"a"}],"cities":[{"name":"b"}]}}""", answer);
        Assert.Equal(1, driver.TransactionsBegun);
        Assert.Single(driver.Sessions);
    }

    [Fact]
    public async Task A_node_that_is_not_there_is_null()
    {
        Assert.Equal("""{"data":{"actor":null}}""", await new ScriptedDriver().AnswerAsync("{ actor(id: \"x\") { name } }"));
    }

    [Fact]
    public async Task A_connection_hides_the_row_that_tells_of_the_next_page()
    {
        GraphValue Edge(string name) => Map(("node", Map(("name", name))), ("cursor", GraphValue.FromList(name, name)));
        var driver = new ScriptedDriver().Answers(Map(("edges", GraphValue.FromList(Edge("a"), Edge("b"), Edge("c"))), ("totalCount", 7)));

        var answer = await driver.AnswerAsync(
            "{ actorsConnection(first: 2, sort: [{name: ASC}]) { totalCount edges { node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }");

        using var json = JsonDocument.Parse(answer);
        var connection = json.RootElement.GetProperty("data").GetProperty("actorsConnection");
        Assert.Equal(7, connection.GetProperty("totalCount").GetInt32());
        Assert.Equal(["a", "b"], connection.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("name").GetString()));
        Assert.True(connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.False(connection.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.NotEqual(connection.GetProperty("pageInfo").GetProperty("startCursor").GetString(), connection.GetProperty("pageInfo").GetProperty("endCursor").GetString());
    }

    [Fact]
    public async Task The_end_cursor_of_a_page_is_understood_as_the_place_that_the_next_follows()
    {
        const string Query = "query ($after: String) { actorsConnection(first: 1, after: $after, sort: [{founded: ASC}]) { edges { cursor } } }";
        var edge = Map(("cursor", GraphValue.FromList(1945, "un")));
        var driver = new ScriptedDriver().Answers(Map(("edges", GraphValue.FromList(edge))));
        using var first = JsonDocument.Parse(await driver.AnswerAsync(Query));
        var cursor = first.RootElement.GetProperty("data").GetProperty("actorsConnection").GetProperty("edges")[0].GetProperty("cursor").GetString();

        await driver.AnswerAsync(Query, JsonSerializer.Serialize(new { after = cursor }));

        Assert.Equal([1945, "un", 2], driver.Asked[1].Parameters.Values);
    }

    [Fact]
    public async Task A_cursor_of_another_sort_is_refused()
    {
        var edge = Map(("cursor", GraphValue.FromList(1945, "un")));
        var driver = new ScriptedDriver().Answers(Map(("edges", GraphValue.FromList(edge))));
        using var first = JsonDocument.Parse(await driver.AnswerAsync("{ actorsConnection(sort: [{founded: ASC}]) { edges { cursor } } }"));
        var cursor = first.RootElement.GetProperty("data").GetProperty("actorsConnection").GetProperty("edges")[0].GetProperty("cursor").GetString();

        var (message, code) = await Requests.RefusalAsync($"{{ actorsConnection(after: \"{cursor}\") {{ edges {{ cursor }} }} }}");

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Contains("another sort", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_cut_without_a_limit_says_so()
    {
        var rows = Enumerable.Range(0, 4).Select(i => Map(("name", $"{i}"))).ToArray();
        var schema = SampleApi.With(new GraphQLOptions { MaxPageSize = 3 });

        var answer = await new ScriptedDriver().Answers(rows).AnswerAsync("{ all: actors { name } }", schema: schema);

        Assert.Equal("""{"data":{"all":[{"name":"0"},{"name":"1"},{"name":"2"}]},"extensions":{"truncated":[{"root":"all","field":"all","limit":3}]}}""", answer);
    }

    [Fact]
    public async Task Introspection_is_merged_in_the_order_of_the_response()
    {
        var driver = new ScriptedDriver().Answers(Map(("name", "a")));

        var answer = await driver.AnswerAsync("query ($t: String!) { t: __type(name: $t) { name } actors { name } q: __typename __schema { queryType { name } } }", """{"t": "Actor"}""");

        Assert.Equal("""{"data":{"t":{"name":"Actor"},"actors":[{"name":"a"}],"q":"Query","__schema":{"queryType":{"name":"Query"}}}}""", answer);
    }

    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        var (message, code) = await Requests.RefusalAsync("{ ...F } fragment F on Query { __schema { queryType { name } } }", options: new GraphQLOptions { Introspection = false });

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", code);
        Assert.Contains("GraphExplorer:GraphQL:Introspection", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_request_of_the_same_shape_has_the_same_text_and_its_own_parameters()
    {
        const string Query = "query ($name: String, $n: Int) { actors(where: {name: {eq: $name}}, limit: $n) { name } }";
        var driver = new ScriptedDriver();
        var executor = new GraphQLExecutor(SampleApi.Schema, driver);
        foreach (var variables in new[] { """{"name": "a", "n": 1}""", """{"name": "b", "n": 2}""", """{"name": null, "n": 3}""" })
        {
            using var parsed = JsonDocument.Parse(variables);
            using var response = await executor.ExecuteAsync(new GraphQLRequest(Query, null, parsed.RootElement), TestContext.Current.CancellationToken);
        }

        Assert.Same(driver.Asked[0].Text, driver.Asked[1].Text);
        Assert.Equal(["b", 2], driver.Asked[1].Parameters.Values);
        Assert.Contains("IS NULL", driver.Asked[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scalars_are_written_as_the_schema_has_them()
    {
        var row = Map(
            ("population", 9007199254740993L), ("joined", GraphValue.FromDate(new NodaTime.LocalDate(2022, 2, 24))), ("area", 3), ("aliases", GraphValue.FromList("Moscow", "Kremlin")), ("kind", "STATE"));

        var answer = await new ScriptedDriver().Answers(row).AnswerAsync("{ actors { population joined area aliases kind } }");

        Assert.Equal("""{"data":{"actors":[{"population":"9007199254740993","joined":"2022-02-24","area":3,"aliases":["Moscow","Kremlin"],"kind":"STATE"}]}}""", answer);
    }

    [Fact]
    public async Task The_named_operation_of_several_runs()
    {
        var driver = new ScriptedDriver().Answers(Map(("name", "x")));

        var answer = await driver.AnswerAsync("query A { actors { id } } query B { cities { name } }", operationName: "B");

        Assert.Equal("""{"data":{"cities":[{"name":"x"}]}}""", answer);
    }
}
