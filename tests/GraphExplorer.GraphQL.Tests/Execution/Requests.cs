using System.Text;
using System.Text.Json;
using GraphExplorer.GraphQL.Tests.Drivers;
using GraphExplorer.GraphQL.Tests.Samples;

namespace GraphExplorer.GraphQL.Tests.Execution;

/// <summary>Short ways to run requests against a scripted driver.</summary>
internal static class Requests
{
    internal static async Task<string> AnswerAsync(this ScriptedDriver driver, string query, string? variables = null, GraphQLSchema? schema = null, string? operationName = null)
    {
        using var parsed = variables is null ? null : JsonDocument.Parse(variables);
        using var response = await new GraphQLExecutor(schema ?? SampleApi.Schema, driver)
            .ExecuteAsync(new GraphQLRequest(query, operationName, parsed?.RootElement), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Json.Span);
    }

    internal static async Task<(string Message, string Code)> RefusalAsync(string query, string? variables = null, GraphQLOptions? options = null, string? operationName = null)
    {
        var answer = await new ScriptedDriver().AnswerAsync(query, variables, options is null ? null : SampleApi.With(options), operationName);
        using var json = JsonDocument.Parse(answer);
        Assert.False(json.RootElement.TryGetProperty("data", out _), answer);
        var error = json.RootElement.GetProperty("errors")[0];
        return (error.GetProperty("message").GetString()!, error.GetProperty("extensions").GetProperty("code").GetString()!);
    }
}
