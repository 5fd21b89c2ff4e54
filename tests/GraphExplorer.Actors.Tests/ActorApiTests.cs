using System.Text.Json.Nodes;
using GraphExplorer.GraphQL;

namespace GraphExplorer.Actors.Tests;

/// <summary>What the API of the domain's type definitions answers from the built-in graph.</summary>
public sealed class ActorApiTests(BuiltInDatabase database) : IClassFixture<BuiltInDatabase>
{
    [Fact]
    public Task Demands_of_an_actor_come_with_their_properties() => AnswersAsync(
        """
        { actors(where: {name: {eq: "Russia"}}) {
            name aliases supportedBy(sort: [{name: ASC}]) { name }
            demandsConnection(sort: [{edge: {id: ASC}}]) { edges { node { name } properties { code evidence } } } } }
        """,
        """
        {"actors":[{"name":"Russia","aliases":["Moscow","the Kremlin"],"supportedBy":[{"name":"China"},{"name":"Iran"}],
        "demandsConnection":{"edges":[
        {"node":{"name":"NATO"},"properties":{"code":"1034","evidence":["b2.1-guarantees"]}},
        {"node":{"name":"NATO"},"properties":{"code":"1042","evidence":["b2.1-neutrality"]}},
        {"node":{"name":"Ukraine"},"properties":{"code":"105","evidence":["b1.2-recognition","b1.2-addressee"]}},
        {"node":{"name":"Ukraine"},"properties":{"code":"1042","evidence":["b2.1-neutrality"]}}]}}]}
        """);

    [Fact]
    public Task A_relationship_field_lists_each_actor_once_however_many_ties_lead_to_it() => AnswersAsync(
        """{ actor(id: "united-states") { kind supports { name } supportsConnection { edges { properties { form } } } } }""",
        """{"actor":{"kind":"State","supports":[{"name":"Ukraine"}],"supportsConnection":{"edges":[{"properties":{"form":"economic"}},{"properties":{"form":"military"}}]}}}""");

    [Fact]
    public Task Ties_of_some_types_are_listed_in_both_directions() => AnswersAsync(
        """{ actor(id: "russia") { ties(types: [REJECTS, OPPOSES]) { type direction actor { name } form demand event voicedBy since } } }""",
        """
        {"actor":{"ties":[
        {"type":"OPPOSES","direction":"OUT","actor":{"name":"NATO"},"form":"verbal","demand":null,"event":null,"voicedBy":null,"since":null},
        {"type":"OPPOSES","direction":"OUT","actor":{"name":"Ukraine"},"form":"force","demand":null,"event":"full-scale-invasion","voicedBy":null,"since":"2022"},
        {"type":"OPPOSES","direction":"OUT","actor":{"name":"Ukraine"},"form":"force","demand":null,"event":"missile-strikes","voicedBy":null,"since":null},
        {"type":"OPPOSES","direction":"IN","actor":{"name":"Ukraine"},"form":"force","demand":null,"event":"counteroffensive","voicedBy":null,"since":null},
        {"type":"REJECTS","direction":"IN","actor":{"name":"Most powers"},"form":null,"demand":"recognise-annexed-regions","event":null,"voicedBy":null,"since":null},
        {"type":"REJECTS","direction":"OUT","actor":{"name":"Ukraine"},"form":null,"demand":"fast-track-nato-membership","event":null,"voicedBy":null,"since":null},
        {"type":"REJECTS","direction":"IN","actor":{"name":"Ukraine"},"form":null,"demand":"recognise-annexed-regions","event":null,"voicedBy":"volodymyr-zelensky","since":null}]}}
        """);

    [Fact]
    public Task All_ties_are_listed_when_no_types_are_named() => AnswersAsync(
        """{ actor(id: "turkey") { ties { type direction actor { id mediatedBy(sort: [{id: ASC}]) { id } } stage confidence } } }""",
        """
        {"actor":{"ties":[
        {"type":"MEDIATES","direction":"OUT","actor":{"id":"russia","mediatedBy":[{"id":"international-mediators"},{"id":"turkey"}]},"stage":"offered","confidence":"stated"},
        {"type":"MEDIATES","direction":"OUT","actor":{"id":"ukraine","mediatedBy":[{"id":"international-mediators"},{"id":"turkey"}]},"stage":"offered","confidence":"stated"}]}}
        """);

    [Fact]
    public Task Evidence_leads_to_the_source() => AnswersAsync(
        """{ claims(where: {id: {in: ["c1.2-no-concession"]}}) { section paragraph sentence confidence sources { title kind } } }""",
        """{"claims":[{"section":"Kyiv's Conditions","paragraph":1,"sentence":2,"confidence":"stated","sources":[{"title":"Moscow and Kyiv Outline New Stipulations","kind":"article"}]}]}""");

    [Fact]
    public Task A_demand_knows_who_makes_backs_refuses_and_voices_it() => AnswersAsync(
        """
        { demands(where: {category: {eq: "territory"}}, sort: [{id: ASC}]) {
            id madeBy { id } addressedTo { id } backedBy(sort: [{id: ASC}]) { id } rejectedBy(sort: [{id: ASC}]) { id }
            voicedByConnection(sort: [{node: {id: ASC}}]) { edges { node { id } properties { position } } }
            concernsTerritoriesConnection(where: {node: {id: {eq: "donetsk"}}}) { edges { properties { stance confidence } } } } }
        """,
        """
        {"demands":[
        {"id":"recognise-annexed-regions","madeBy":[{"id":"russia"}],"addressedTo":[{"id":"ukraine"}],"backedBy":[],
        "rejectedBy":[{"id":"most-powers"},{"id":"ukraine"}],
        "voicedByConnection":{"edges":[{"node":{"id":"russian-officials"},"properties":{"position":"makes"}},{"node":{"id":"volodymyr-zelensky"},"properties":{"position":"rejects"}}]},
        "concernsTerritoriesConnection":{"edges":[{"properties":{"stance":"cede","confidence":"stated"}}]}},
        {"id":"restore-territorial-integrity","madeBy":[{"id":"ukraine"}],"addressedTo":[{"id":"russia"}],
        "backedBy":[{"id":"european-union"},{"id":"united-states"},{"id":"western-powers"}],"rejectedBy":[],
        "voicedByConnection":{"edges":[]},
        "concernsTerritoriesConnection":{"edges":[{"properties":{"stance":"restore","confidence":"inferred"}}]}}]}
        """);

    [Fact]
    public Task A_mediation_joins_its_mediator_and_its_parties() => AnswersAsync(
        """{ mediations(sort: [{id: ASC}]) { id mediators { id } parties(sort: [{id: ASC}]) { id } hinderedBy(sort: [{id: ASC}]) { id } outcome } }""",
        """
        {"mediations":[
        {"id":"international-efforts","mediators":[{"id":"international-mediators"}],"parties":[{"id":"russia"},{"id":"ukraine"}],
        "hinderedBy":[{"id":"future-security"},{"id":"territorial-claims"}],"outcome":"unsuccessful so far"},
        {"id":"turkish-offer","mediators":[{"id":"turkey"}],"parties":[{"id":"russia"},{"id":"ukraine"}],
        "hinderedBy":[{"id":"continued-fighting"},{"id":"mutual-distrust"}],"outcome":"no meaningful progress"}]}
        """);

    private async Task AnswersAsync(string query, string expected)
    {
        var executor = new GraphQLExecutor(GraphQLSchema.Create(ActorTypeDefinitions.Text), database.Driver);
        using var response = await executor.ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(response.Json.Span)!;

        Assert.Null(answer["errors"]?.ToJsonString());
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), answer["data"]!.ToJsonString());
    }
}
