using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Embedded;

public sealed class StatementFieldTests : IAsyncLifetime
{
    private readonly SampleGraph _graph = new();

    public async ValueTask InitializeAsync()
    {
        await _graph.InitializeAsync();
        await _graph.RunAsync("MATCH (a:Actor) DETACH DELETE a", MapValue.Empty);
        await _graph.RunAsync(
            """
            CREATE (r:Actor {id: 'r', name: 'Rus land', headline: 'East'}), (u:Actor {id: 'u', name: 'Ukra'}), (t:Actor {id: 't', name: 'Tur'}),
              (r)-[:OPPOSES {id: 'r-u'}]->(u), (t)-[:SUPPORTS {id: 't-u', weight: 1.0, claims: ['c1']}]->(u), (t)-[:SUPPORTS {id: 't-r', weight: 0.5}]->(r),
              (u)-[:SEATED_IN]->(:Place:City {name: 'Kyiv'})
            """,
            MapValue.Empty);
    }

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Theory]
    [InlineData("{ actors(sort: [{id: ASC}]) { id label degree words title } }", """{"actors":[{"id":"r","label":"Actor","degree":2,"words":["Rus","land"],"title":"East"},{"id":"t","label":"Actor","degree":2,"words":["Tur"],"title":null},{"id":"u","label":"Actor","degree":3,"words":["Ukra"],"title":null}]}""")]
    [InlineData("{ actor(id: \"u\") { rival { name rival { name supportedBy { name } } } seat { name actors { id } } } }", """{"actor":{"rival":{"name":"Rus land","rival":{"name":"Ukra","supportedBy":[{"name":"Tur"}]}},"seat":{"name":"Kyiv","actors":[{"id":"u"}]}}}""")]
    [InlineData("{ actor(id: \"t\") { rival { name } seat { name } } }", """{"actor":{"rival":null,"seat":null}}""")]
    [InlineData("{ actor(id: \"u\") { ties(types: [\"OPPOSES\"]) { id type actor { name rival { id } supportedBy { id } } } none: ties(types: []) { id } } }", """{"actor":{"ties":[{"id":"r-u","type":"OPPOSES","actor":{"name":"Rus land","rival":{"id":"u"},"supportedBy":[{"id":"t"}]}}],"none":[]}}""")]
    [InlineData("{ actor(id: \"r\") { supportedBy { ties(types: [\"SUPPORTS\"], least: 3) { id actor { id } } } } }", """{"actor":{"supportedBy":[{"ties":[{"id":"t-u","actor":{"id":"u"}}]}]}}""")]
    [InlineData("{ busiest(least: 3) { id supportedBy { id } } actorCount facts(range: {from: 9}) }", """{"busiest":[{"id":"u","supportedBy":[{"id":"t"}]}],"actorCount":3,"facts":[{"n":9},{"n":10}]}""")]
    [InlineData("{ actors(where: {seat: {name: {eq: \"Kyiv\"}}}) { id } cities { __typename name } }", """{"actors":[{"id":"u"}],"cities":[{"__typename":"City","name":"Kyiv"}]}""")]
    [InlineData("{ actors(where: {seat: null}, sort: [{name: DESC}]) { id } }", """{"actors":[{"id":"t"},{"id":"r"}]}""")]
    public async Task Fields_answer_from_the_graph(string query, string expected) => Assert.Equal(expected, (await _graph.AskAsync(query)).GetRawText());

    [Fact]
    public async Task Maps_within_maps_and_the_nodes_that_they_hold_are_read()
    {
        var schema = GraphQLSchema.Create(
            """
            type Actor @node { id: ID! opposes: [Actor!]! @relationship(type: "OPPOSES", direction: OUT) }
            type Report { title: String! main: Actor! inner: Report parts: [Part!]! absent: Part }
            type Part { text: String! by: Actor }
            type Query {
              report: Report @cypher(
                statement: "MATCH (a:Actor {id: 'r'}) RETURN {title: 'x', main: a, inner: {title: 'y', main: a, parts: []}, parts: [{text: 'p', by: a}, {text: 'q', by: null}]} AS report"
                columnName: "report"
              )
            }
            """);
        using var response = await new GraphQLExecutor(schema, _graph.Driver).ExecuteAsync(
            new GraphQLRequest("{ report { title main { opposes { id } } inner { title main { id } parts { text } } parts { text by { id } } absent { text } } }"), TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"data":{"report":{"title":"x","main":{"opposes":[{"id":"u"}]},"inner":{"title":"y","main":{"id":"r"},"parts":[]},"parts":[{"text":"p","by":{"id":"r"}},{"text":"q","by":null}],"absent":null}}}""",
            System.Text.Encoding.UTF8.GetString(response.Json.Span));
    }
}
