using System.Net;
using System.Text.Json;
using GraphExplorer.Host.Tests.Serving;

namespace GraphExplorer.Host.Tests.Endpoints;

public sealed class GraphQLTests(ServerFixture server)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_actor_answers_with_its_supporters_and_its_sourced_demands()
    {
        var actor = (await QueryAsync("""{ actors(where: {name: {eq: "Russia"}}) { name aliases supportedBy { name } demandsConnection { edges { node { name } properties { code evidence } } } } }"""))
            .GetProperty("data").GetProperty("actors")[0];
        Assert.Equal("""["Moscow","the Kremlin"]""", JsonSerializer.Serialize(actor.GetProperty("aliases")));
        Assert.Equal(["China", "Iran"], actor.GetProperty("supportedBy").EnumerateArray().Select(supporter => supporter.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        var edges = actor.GetProperty("demandsConnection").GetProperty("edges").EnumerateArray().ToList();
        Assert.Contains(edges, edge => edge.GetProperty("node").GetProperty("name").GetString() == "NATO" && edge.GetProperty("properties").GetProperty("code").GetString() == "1034");
        Assert.All(edges, edge => Assert.NotEqual(0, edge.GetProperty("properties").GetProperty("evidence").GetArrayLength()));
    }

    [Theory]
    [InlineData("russia", "Russia")]
    [InlineData("ukraine", "Ukraine")]
    [InlineData("nato", "NATO")]
    [InlineData("united-states", "United States")]
    [InlineData("european-union", "European Union")]
    [InlineData("china", "China")]
    [InlineData("iran", "Iran")]
    [InlineData("turkey", "Turkey")]
    public async Task Each_of_the_eight_actors_is_there_by_its_id(string id, string name)
    {
        var answer = await QueryAsync($$"""{ actor(id: "{{id}}") { name } }""");
        Assert.Equal(name, answer.GetProperty("data").GetProperty("actor").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Ties_of_several_types_come_in_one_list_with_their_evidence()
    {
        var ties = (await QueryAsync("""{ actor(id: "russia") { ties(types: [OPPOSES, REJECTS]) { type direction actor { name supports { name } } code evidence } } }"""))
            .GetProperty("data").GetProperty("actor").GetProperty("ties").EnumerateArray().ToList();
        Assert.Equal(["OPPOSES", "REJECTS"], ties.Select(tie => tie.GetProperty("type").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(ties, tie => Assert.NotEqual(0, tie.GetProperty("evidence").GetArrayLength()));
    }

    [Fact]
    public async Task A_connection_pages_through_all_actors_without_a_repeat()
    {
        var names = new List<string>();
        string? after = null;
        do
        {
            var cursor = after is null ? string.Empty : $", after: \"{after}\"";
            var connection = (await QueryAsync($$"""{ actorsConnection(first: 3, sort: [{name: ASC}]{{cursor}}) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }"""))
                .GetProperty("data").GetProperty("actorsConnection");
            names.AddRange(connection.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("name").GetString()!));
            var page = connection.GetProperty("pageInfo");
            after = page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
            Assert.True(names.Count <= connection.GetProperty("totalCount").GetInt32());
        }
        while (after is not null);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Russia", names);
    }

    [Fact]
    public async Task A_browser_gets_the_playground_and_a_client_an_answer()
    {
        using var browser = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        browser.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var page = await server.Client.SendAsync(browser, Cancellation);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        using var client = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("{ actor(id: \"nato\") { name } }"));
        client.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        using var answer = await server.Client.SendAsync(client, Cancellation);
        Assert.Equal("application/graphql-response+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("NATO", (await ServerFixture.ReadJsonAsync(answer)).GetProperty("data").GetProperty("actor").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_schema_is_served_as_text()
    {
        var text = await server.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative), Cancellation);
        Assert.Contains("type Actor {", text, StringComparison.Ordinal);
        Assert.Contains("actorsConnection(", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_too_deep_is_refused_with_the_setting()
    {
        var deep = string.Concat(Enumerable.Repeat("supports { ", 40)) + "name" + string.Concat(Enumerable.Repeat(" }", 40));
        var answer = await QueryAsync($$"""{ actors { {{deep}} } }""", HttpStatusCode.BadRequest);
        Assert.Contains("MaxDepth", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> QueryAsync(string query, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = ServerFixture.Json(JsonSerializer.Serialize(new { query }));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        using var response = await server.Client.SendAsync(request, Cancellation);
        Assert.Equal(expected, response.StatusCode);
        return await ServerFixture.ReadJsonAsync(response);
    }
}
