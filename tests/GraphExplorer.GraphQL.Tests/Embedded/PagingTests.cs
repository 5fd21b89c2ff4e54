using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Embedded;

public class PagingTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"name": "ASC"}]""")]
    [InlineData("""[{"founded": "ASC"}]""")]
    [InlineData("""[{"founded": "DESC"}, {"name": "ASC"}]""")]
    [InlineData("""[{"active": "DESC"}, {"founded": "ASC"}, {"id": "DESC"}]""")]
    public async Task Pages_one_after_another_hold_each_node_once_and_in_order(string sort)
    {
        var whole = await graph.AskAsync("query ($sort: [ActorSort!]) { actorsConnection(sort: $sort) { edges { cursor node { id } } } }", $"{{\"sort\": {sort}}}");
        var expected = Ids(whole.GetProperty("actorsConnection"));

        var paged = new List<string>();
        string? after = null;
        do
        {
            var data = await graph.AskAsync(
                "query ($sort: [ActorSort!], $after: String) { actorsConnection(sort: $sort, first: 7, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }",
                $"{{\"sort\": {sort}, \"after\": {JsonSerializer.Serialize(after)}}}");
            var connection = data.GetProperty("actorsConnection");
            paged.AddRange(Ids(connection));
            var page = connection.GetProperty("pageInfo");
            after = page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(graph.Actors.Count, expected.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(expected, paged);
    }

    [Fact]
    public async Task Edges_page_one_after_another_hold_each_relationship_once()
    {
        var actor = graph.Actors.MaxBy(actor => actor.Supports.Count)!;
        var paged = new List<string>();
        string? after = null;
        do
        {
            var data = await graph.AskAsync(
                "query ($id: ID!, $after: String) { actor(id: $id) { supportsConnection(sort: [{edge: {code: DESC}}], first: 1, after: $after) { totalCount edges { cursor node { id } properties { code } } pageInfo { hasNextPage } } } }",
                $"{{\"id\": \"{actor.Id}\", \"after\": {JsonSerializer.Serialize(after)}}}");
            var connection = data.GetProperty("actor").GetProperty("supportsConnection");
            Assert.Equal(actor.Supports.Count, connection.GetProperty("totalCount").GetInt32());
            var edge = Assert.Single(connection.GetProperty("edges").EnumerateArray());
            paged.Add($"{edge.GetProperty("node").GetProperty("id")} {edge.GetProperty("properties").GetProperty("code")}");
            after = connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? edge.GetProperty("cursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(actor.Supports.Select(tie => $"{tie.To.Id} {tie.Code}").Order(StringComparer.Ordinal), paged.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_cursor_stays_good_when_the_node_that_it_stands_for_is_gone()
    {
        await using var own = new SampleGraph();
        await own.InitializeAsync();
        var first = (await own.AskAsync("{ actorsConnection(sort: [{id: ASC}], first: 3) { edges { node { id } } pageInfo { endCursor } } }")).GetProperty("actorsConnection");
        await own.RunAsync("MATCH (a:Actor) WHERE a.id IN ['a00', 'a02'] DETACH DELETE a", MapValue.Empty);
        await own.RunAsync("CREATE (:Actor {id: 'a01b', name: 'New'})", MapValue.Empty);

        var next = await own.AskAsync(
            "query ($after: String) { actorsConnection(sort: [{id: ASC}], first: 2, after: $after) { edges { node { id } } } }",
            $"{{\"after\": {first.GetProperty("pageInfo").GetProperty("endCursor").GetRawText()}}}");

        Assert.Equal(["a03", "a04"], Ids(next.GetProperty("actorsConnection")));
    }

    [Fact]
    public async Task A_relationship_list_shows_each_node_once_and_its_connection_each_relationship()
    {
        var data = await graph.AskAsync("{ actors { id supports { id } supportsConnection { totalCount edges { node { id } } } } }");

        foreach (var actor in data.GetProperty("actors").EnumerateArray())
        {
            var expected = graph.Actors.Single(known => known.Id == actor.GetProperty("id").GetString()).Supports;
            var nodes = actor.GetProperty("supports").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);
            Assert.Equal(expected.Select(tie => tie.To.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), nodes);
            Assert.Equal(expected.Select(tie => tie.To.Id).Order(StringComparer.Ordinal), Ids(actor.GetProperty("supportsConnection")).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Offset_and_limit_cut_a_sorted_list()
    {
        var data = await graph.AskAsync("{ actors(sort: [{name: DESC}], offset: 5, limit: 4) { id } }");

        var expected = graph.Actors.OrderByDescending(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Id, StringComparer.Ordinal).Skip(5).Take(4).Select(actor => actor.Id);
        Assert.Equal(expected, data.GetProperty("actors").EnumerateArray().Select(actor => actor.GetProperty("id").GetString()!));
    }

    private static List<string> Ids(JsonElement connection) =>
        [.. connection.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)];
}
