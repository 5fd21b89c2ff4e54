using System.Net;
using System.Text;
using GraphExplorer.GraphQL.Tests.Drivers;
using GraphExplorer.GraphQL.Tests.Samples;
using GraphExplorer.GraphQL.Transport;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.GraphQL.Tests.Transport;

public sealed class TransportTests : IAsyncLifetime
{
    private const string Actors = """{"query": "{ actors { name } }"}""";
    private readonly ScriptedDriver _driver = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        var schema = SampleApi.With(new GraphQLOptions { MaxRequestBytes = 2000 });
        _app.MapGraphExplorerGraphQL("/graphql", new GraphQLExecutor(schema, _driver), context => context.Response.WriteAsync("<html>"));
        _app.MapGraphExplorerSchema("/schema.graphql", schema);
        await _app.StartAsync(Cancellation);
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, string? ContentType, string Body)> SendAsync(HttpMethod method, string url, string? body, string? contentType, string? accept)
    {
        using var request = new HttpRequestMessage(method, url);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await _client.SendAsync(request, Cancellation);
        return (response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync(Cancellation));
    }

    private Task<(HttpStatusCode Status, string? ContentType, string Body)> PostAsync(string body, string? accept = null, string? contentType = "application/json") =>
        SendAsync(HttpMethod.Post, "/graphql", body, contentType, accept);

    [Fact]
    public async Task A_post_is_answered_as_JSON()
    {
        _driver.Answers(GraphValue.FromMap(MapValue.Of(("name", "Türkiye"))));

        var (status, contentType, body) = await PostAsync(Actors);

        Assert.Equal((HttpStatusCode.OK, "application/json; charset=utf-8"), (status, contentType));
        Assert.Contains("rkiye", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData("application/*", "application/json; charset=utf-8")]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("text/plain, */*;q=0.1", "application/json; charset=utf-8")]
    public async Task The_media_type_is_negotiated(string? accept, string expected) => Assert.Equal(expected, (await PostAsync(Actors, accept)).ContentType);

    [Fact]
    public async Task A_client_that_takes_neither_media_type_gets_406() => Assert.Equal(HttpStatusCode.NotAcceptable, (await PostAsync(Actors, "text/csv")).Status);

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task A_document_that_fails_validation_has_the_status_of_the_media_type(string accept, HttpStatusCode expected) =>
        Assert.Equal(expected, (await PostAsync("""{"query": "{ nothing }"}""", accept)).Status);

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task A_document_that_does_not_parse_has_the_status_of_the_media_type(string accept, HttpStatusCode expected) =>
        Assert.Equal(expected, (await PostAsync("""{"query": "{"}""", accept)).Status);

    [Fact]
    public async Task An_error_at_a_field_has_status_200()
    {
        _driver.Fails(new GraphException(Model.StatusCodes.ArithmeticError, "No."));

        var (status, _, body) = await PostAsync("""{"query": "{ actor(id: 1) { name } }"}""", "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Neo.ClientError.Statement.ArithmeticError", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not JSON (line 1")]
    [InlineData("", "no body")]
    [InlineData("[]", "batch")]
    [InlineData("7", "must be a JSON object")]
    [InlineData("{}", "must have the key query")]
    [InlineData("""{"query": 7}""", "must have the key query")]
    [InlineData("""{"query": "{ a }", "variables": []}""", "variables must be an object")]
    [InlineData("""{"query": "{ a }", "operationName": 7}""", "operationName must be a string")]
    [InlineData("""{"query": "{ a }", "extensions": "x"}""", "extensions must be an object")]
    public async Task A_body_that_is_no_request_is_refused_with_400(string body, string message)
    {
        var (status, _, answer) = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=latin1")]
    public async Task A_body_of_another_media_type_is_refused_with_415(string? contentType) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(Actors, contentType: contentType)).Status);

    [Fact]
    public async Task A_large_body_is_refused_with_413()
    {
        var (status, _, body) = await PostAsync("{\"query\": \"" + new string(' ', 3000) + "\"}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("MaxRequestBytes", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_get_runs_a_query_with_variables()
    {
        var url = "/graphql?query=" + Uri.EscapeDataString("query A($id: ID!) { actor(id: $id) { name } } query B { actors { id } }")
            + "&operationName=A&variables=" + Uri.EscapeDataString("""{"id": "x"}""");

        var (status, _, body) = await SendAsync(HttpMethod.Get, url, null, null, null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"data":{"actor":null}}""", body);
        Assert.Equal(["x"], _driver.Asked[0].Parameters.Values);
    }

    [Theory]
    [InlineData("/graphql", "query is missing")]
    [InlineData("/graphql?query=%7Ba%7D&variables=%7B", "variables is not JSON")]
    public async Task A_wrong_get_is_refused_with_400(string url, string message)
    {
        var (status, _, body) = await SendAsync(HttpMethod.Get, url, null, null, null);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_gets_its_page() =>
        Assert.Equal("<html>", (await SendAsync(HttpMethod.Get, "/graphql", null, null, "text/html,application/xhtml+xml,*/*;q=0.8")).Body);

    [Fact]
    public async Task Another_method_is_refused_with_405() => Assert.Equal(HttpStatusCode.MethodNotAllowed, (await SendAsync(HttpMethod.Put, "/graphql", Actors, "application/json", null)).Status);

    [Fact]
    public async Task A_bug_is_told_without_its_details()
    {
        _driver.Fails(new InvalidOperationException("secret"));

        var (status, _, body) = await PostAsync(Actors);

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_served_as_text()
    {
        var (status, contentType, body) = await SendAsync(HttpMethod.Get, "/schema.graphql", null, null, null);

        Assert.Equal((HttpStatusCode.OK, "text/plain; charset=utf-8"), (status, contentType));
        Assert.Contains("type Actor {", body, StringComparison.Ordinal);
    }
}
