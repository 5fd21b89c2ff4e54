using System.Text.Json.Nodes;

namespace GraphExplorer.GraphQL.Tests.Embedded;

public class FilterTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [Fact]
    public async Task Random_filters_find_what_a_plain_predicate_finds()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var (json, holds) = new RandomFilters(new Random(seed)).Actor(depth: 3);
            var variables = new JsonObject { ["where"] = json }.ToJsonString();

            var data = await graph.AskAsync("query ($where: ActorWhere) { actors(where: $where) { id } actorsConnection(where: $where) { totalCount } }", variables);

            var expected = graph.Actors.Where(holds).Select(actor => actor.Id).Order(StringComparer.Ordinal).ToList();
            var found = data.GetProperty("actors").EnumerateArray().Select(actor => actor.GetProperty("id").GetString()!).Order(StringComparer.Ordinal).ToList();
            Assert.True(expected.SequenceEqual(found), $"seed {seed}: {variables}\nexpected {string.Join(' ', expected)}\nfound {string.Join(' ', found)}");
            Assert.Equal(expected.Count, data.GetProperty("actorsConnection").GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Literals_and_variables_find_the_same()
    {
        var literal = await graph.AskAsync("{ actors(where: {OR: [{name: {in: [\"Aland\"]}}, {supports: {some: {founded: {eq: null}}}}]}, sort: [{id: ASC}]) { id } }");
        var variable = await graph.AskAsync(
            "query ($names: [String!], $inner: ActorWhere!) { actors(where: {OR: [{name: {in: $names}}, {supports: {some: $inner}}]}, sort: [{id: ASC}]) { id } }",
            """{"names": "Aland", "inner": {"founded": {"eq": null}}}""");

        Assert.Equal(literal.GetRawText(), variable.GetRawText());
        Assert.NotEqual(0, literal.GetProperty("actors").GetArrayLength());
    }
}
