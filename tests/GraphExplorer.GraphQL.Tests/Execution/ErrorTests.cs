using System.Text.Json;
using GraphExplorer.GraphQL.Tests.Drivers;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Execution;

public class ErrorTests
{
    private static GraphValue Map(params (string Key, GraphValue Value)[] entries) => GraphValue.FromMap(MapValue.Of(entries));

    [Fact]
    public async Task A_database_error_keeps_its_status_code_and_the_field()
    {
        var driver = new ScriptedDriver().Fails(new GraphException(StatusCodes.TransactionTimedOut, "Too slow.", hint: "Ask for less."));

        var answer = await driver.AnswerAsync("{ actor(id: \"x\") { name } }");

        Assert.Equal(
            """{"errors":[{"message":"Too slow. Ask for less.","locations":[{"line":1,"column":3}],"path":["actor"],"extensions":{"code":"Neo.ClientError.Transaction.TransactionTimedOut"}}],"data":{"actor":null}}""",
            answer);
    }

    [Fact]
    public async Task The_error_of_one_field_leaves_the_others()
    {
        var driver = new ScriptedDriver().Fails(new GraphException(StatusCodes.ArithmeticError, "No.")).Answers(Map(("name", "b")));

        var answer = await driver.AnswerAsync("{ actor(id: \"x\") { name } b: actor(id: \"b\") { name } }");

        Assert.EndsWith("\"data\":{\"actor\":null,\"b\":{\"name\":\"b\"}}}", answer, StringComparison.Ordinal);
        Assert.Equal(2, driver.TransactionsBegun);
    }

    [Fact]
    public async Task A_failed_field_that_must_not_be_null_makes_the_data_null()
    {
        var driver = new ScriptedDriver().Fails(new GraphException(StatusCodes.ArithmeticError, "No."));

        Assert.EndsWith("\"data\":null}", await driver.AnswerAsync("{ actors { name } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_value_that_is_required_makes_its_nearest_optional_parent_null()
    {
        var driver = new ScriptedDriver().Answers(
            Map(("name", "a"), ("seat", Map(("name", default)))),
            Map(("name", "b"), ("seat", Map(("name", "Kyiv")))));

        using var answer = JsonDocument.Parse(await driver.AnswerAsync("{ actors { name seat { name } } }"));

        Assert.Equal("""[{"name":"a","seat":null},{"name":"b","seat":{"name":"Kyiv"}}]""", answer.RootElement.GetProperty("data").GetProperty("actors").GetRawText());
        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Equal("""["actors",0,"seat","name"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("INVALID_VALUE", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_missing_value_without_an_optional_parent_makes_the_data_null()
    {
        var answer = await new ScriptedDriver().Answers(Map(("name", default))).AnswerAsync("{ actors { name } }");

        Assert.EndsWith("\"data\":null}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("founded", "text")]
    [InlineData("kind", "NONE")]
    [InlineData("joined", "2022-02-24")]
    public async Task A_value_of_another_type_is_null_with_an_error(string field, string value)
    {
        var answer = await new ScriptedDriver().Answers(Map((field, value))).AnswerAsync($"{{ actors {{ {field} }} }}");

        Assert.EndsWith($"\"data\":{{\"actors\":[{{\"{field}\":null}}]}}}}", answer, StringComparison.Ordinal);
        Assert.Contains($"\"path\":[\"actors\",0,\"{field}\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_beyond_32_bits_is_no_Int()
    {
        var answer = await new ScriptedDriver().Answers(Map(("founded", 1L << 31))).AnswerAsync("{ actors { founded } }");

        Assert.Contains("2147483648, which is no Int", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ actors { name }", "GRAPHQL_PARSE_FAILED", "does not parse")]
    [InlineData("{ actors { nam } }", "GRAPHQL_VALIDATION_FAILED", "nam")]
    [InlineData("mutation { x }", "OPERATION_RESOLUTION_FAILURE", "queries only")]
    [InlineData("query A { actors { id } } query B { actors { id } }", "OPERATION_RESOLUTION_FAILURE", "operationName")]
    [InlineData("fragment A on Actor { id }", "OPERATION_RESOLUTION_FAILURE", "no operation")]
    [InlineData("{ actors(limit: -1) { id } }", "BAD_USER_INPUT", "limit is -1")]
    [InlineData("{ actors(offset: -1) { id } }", "BAD_USER_INPUT", "offset is -1")]
    [InlineData("{ actors(where: {name: {contains: null}}) { id } }", "BAD_USER_INPUT", "contains is null")]
    [InlineData("{ actorsConnection(after: \"!\") { totalCount } }", "BAD_USER_INPUT", "not a cursor")]
    [InlineData("{ actors(where: {joined: {eq: \"yesterday\"}}) { id } }", "GRAPHQL_VALIDATION_FAILED", "joined")]
    [InlineData("{ actors(limit: 3000000000) { id } }", "GRAPHQL_VALIDATION_FAILED", "limit")]
    public async Task A_wrong_request_is_refused_without_data(string query, string code, string message)
    {
        var refusal = await Requests.RefusalAsync(query);

        Assert.Equal(code, refusal.Code);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "The variable $id of type ID! is not given")]
    [InlineData("{\"id\": null}", "$id is null")]
    [InlineData("{\"id\": {}}", "$id is {}, which is no ID")]
    [InlineData("{\"id\": \"x\", \"where\": {\"nam\": 1}}", "has the key nam, which ActorWhere has not")]
    [InlineData("{\"id\": \"x\", \"where\": {\"AND\": [{\"founded\": {\"eq\": \"x\"}}]}}", "$where.AND[0].founded.eq is \"x\", which is no Int")]
    public async Task A_wrong_variable_is_told_with_its_place(string variables, string message)
    {
        var refusal = await Requests.RefusalAsync("query ($id: ID!, $where: ActorWhere) { actor(id: $id) { supports(where: $where) { id } } }", variables);

        Assert.Equal("BAD_USER_INPUT", refusal.Code);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }
}
