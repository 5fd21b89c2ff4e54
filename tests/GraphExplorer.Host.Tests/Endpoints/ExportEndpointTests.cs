using System.Net;
using System.Xml.Linq;
using GraphExplorer.Host.Tests.Serving;

namespace GraphExplorer.Host.Tests.Endpoints;

public sealed class ExportEndpointTests(ServerFixture server)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("graphml", "application/graphml+xml")]
    [InlineData("gexf", "application/gexf+xml")]
    [InlineData("node-link", "application/json")]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonl", "application/jsonl")]
    [InlineData("neo4j-csv", "text/csv")]
    public async Task Each_format_is_served_under_its_media_type(string format, string mediaType)
    {
        using var response = await server.Client.GetAsync($"/export/{format}", Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Russia", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_chooses_what_is_exported_and_the_ends_of_its_ties_come_along()
    {
        using var response = await server.Client.GetAsync("/export/node-link?cypher=" + Uri.EscapeDataString("MATCH (:Actor)-[r:SUPPORTS]->(:Actor {id: 'russia'}) RETURN r"), Cancellation);
        var graph = await ServerFixture.ReadJsonAsync(response);
        Assert.Equal(["china", "iran", "russia"], graph.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(graph.GetProperty("links").EnumerateArray(), link => Assert.Equal("SUPPORTS", link.GetProperty("type").GetString()));
        Assert.Equal(2, graph.GetProperty("links").GetArrayLength());
        Assert.All(graph.GetProperty("nodes").EnumerateArray(), node => Assert.NotEqual(0, node.GetProperty("labels").GetArrayLength()));
    }

    [Fact]
    public async Task Graphml_holds_every_node_of_the_graph()
    {
        var xml = XDocument.Parse(await server.Client.GetStringAsync(new Uri("/export/graphml", UriKind.Relative), Cancellation));
        using var content = ServerFixture.Json("""{"statement": "MATCH (n) RETURN count(n)"}""");
        using var response = await server.Client.PostAsync("/db/neo4j/query/v2", content, Cancellation);
        var count = (await ServerFixture.ReadJsonAsync(response)).GetProperty("data").GetProperty("values")[0][0].GetInt32();
        Assert.Equal(count, xml.Descendants().Count(element => element.Name.LocalName == "node"));
    }

    [Theory]
    [InlineData("/export/xlsx", "graphml")]
    [InlineData("/export/csv?part=rows", "nodes")]
    [InlineData("/export/csv?cypher=RETURN%201", "neither nodes")]
    [InlineData("/export/csv?cypher=MATCH%20(", "SyntaxError")]
    [InlineData("/export/csv?cypher=EXPLAIN%20MATCH%20(n)%20RETURN%20n", "neither nodes")]
    [InlineData("/export/csv?cypher=MATCH%20(n)%20RETURN%20n&cypher=x", "more than once")]
    public async Task What_cannot_be_exported_is_explained(string path, string said)
    {
        using var response = await server.Client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(said, await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_cannot_write()
    {
        using var response = await server.Client.GetAsync("/export/csv?cypher=" + Uri.EscapeDataString("CREATE (n:Intruder) RETURN n"), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_formats_are_listed()
    {
        using var response = await server.Client.GetAsync("/export", Cancellation);
        var formats = await ServerFixture.ReadJsonAsync(response);
        Assert.Equal(["graphml", "gexf", "node-link", "csv", "jsonl", "neo4j-csv"], formats.EnumerateArray().Select(format => format.GetProperty("name").GetString()));
    }
}
