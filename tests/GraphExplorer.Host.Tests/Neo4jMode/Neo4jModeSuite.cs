using GraphExplorer.Actors;
using GraphExplorer.Actors.Analyses;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Serving;
using GraphExplorer.Host.Tests.Serving;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>What must hold on every server: the same answers as those of the embedded database.</summary>
public abstract class Neo4jModeSuite : IAsyncLifetime
{
    private IDriver? _driver;

    private protected abstract INeo4jFixture Fixture { get; }

    private IDriver Driver => _driver!;

    private static DatabaseOptions Embedded { get; } = new(DatabaseOptions.InMemory, null);

    private DatabaseOptions OnServer => new(DatabaseOptions.InMemory, null, Fixture.Server);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Fixture.Server is null, Fixture.SkipReason);
        _driver = (await Database.OpenAsync(OnServer, new LimitOptions(), new DatabaseUse("cypher", MayAskServer: true), Stop)).Driver;
        await GraphSeeder.RunAsync(_driver, GraphScripts.BuiltIn, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null)
        {
            await _driver.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Init_again_changes_nothing()
    {
        var counters = await GraphSeeder.RunAsync(Driver, GraphScripts.BuiltIn, Stop);
        Assert.Equal((0, 0, 0, 0), (counters.NodesCreated, counters.RelationshipsCreated, counters.ConstraintsAdded, counters.IndexesAdded));
    }

    [Fact]
    public async Task Every_analysis_answers_as_on_the_embedded_database()
    {
        await using var embedded = await Database.OpenAsync(Embedded, new LimitOptions(), new DatabaseUse("cypher", MayAskServer: true), Stop);
        var differences = new List<string>();
        foreach (var analysis in AnalysisCatalogue.BuiltIn.All)
        {
            var (expected, actual) = (await RowsAsync(embedded.Driver, analysis.ToQuery()), await RowsAsync(Driver, analysis.ToQuery()));
            if (!expected.SequenceEqual(actual))
            {
                differences.Add($"{analysis.Name}\nembedded: {string.Join("\n          ", expected)}\nserver:   {string.Join("\n          ", actual)}");
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Theory]
    [InlineData("{ actors(where: {name: {eq: \"Russia\"}}) { name aliases supportedBy { name } demandsConnection { edges { node { name } properties { code evidence } } } } }")]
    [InlineData("{ claims(where: {id: {in: [\"d1.3-support\"]}}) { text section paragraph sentence confidence sources { title } } }")]
    [InlineData("{ demands(where: {rejectedBy: {some: {name: {eq: \"Ukraine\"}}}}) { title code rejectedBy { name } concernsTerritories { name } } }")]
    [InlineData("{ mediations(where: {AND: [{parties: {some: {name: {eq: \"Russia\"}}}}, {parties: {some: {name: {eq: \"Ukraine\"}}}}]}, sort: [{id: ASC}]) { title stage outcome mediators { name } hinderedBy { name } } }")]
    [InlineData("{ actor(id: \"turkey\") { name ties(types: [MEDIATES]) { direction actor { name } stage code evidence } } }")]
    [InlineData("{ actorsConnection(first: 3, sort: [{name: ASC}]) { totalCount edges { cursor node { id name } } pageInfo { hasNextPage endCursor } } demands(limit: 2, offset: 1, sort: [{id: DESC}]) { id } }")]
    [InlineData("{ actors(where: {OR: [{name: {startsWith: \"U\"}}, {supports: {none: {id: {contains: \"u\"}}}}], NOT: {id: {endsWith: \"s\"}}}, sort: [{id: ASC}]) { id opposes { id } opposedBy(limit: 1, sort: [{id: ASC}]) { id } } }")]
    public async Task GraphQL_answers_as_on_the_embedded_database(string query)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { query });
        var (expected, actual) = await BothAsync(client => client.PostAsync("/graphql", ServerFixture.Json(body), Stop));
        Assert.DoesNotContain("\"errors\"", actual, StringComparison.Ordinal);
        Assert.Equal(SortedJson.Of(expected), SortedJson.Of(actual));
    }

    [Theory]
    [InlineData("MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor {id: 'ukraine'}) RETURN a.name AS backer, collect(r.form) AS forms ORDER BY backer")]
    [InlineData("MATCH p = shortestPath((a:Actor {id: 'iran'})-[:SUPPORTS|OPPOSES|DEMANDS*..4]-(b:Actor {id: 'united-states'})) RETURN [n IN nodes(p) | n.name] AS chain")]
    [InlineData("RETURN date('2022-02-24') AS d, duration('P1M2DT3.5S') AS u, point({longitude: 30.5, latitude: 50.45}) AS p, datetime('2022-02-24T05:00:00+02:00[Europe/Kyiv]') AS z")]
    public async Task Cypher_over_http_answers_as_on_the_embedded_database(string statement)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { statement });
        var (expected, actual) = await BothAsync(client => client.PostAsync("/db/neo4j/query/v2", ServerFixture.Json(body), Stop));
        Assert.Equal(expected[..expected.IndexOf("\"bookmarks\"", StringComparison.Ordinal)], actual[..actual.IndexOf("\"bookmarks\"", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task The_export_has_the_nodes_and_relationships_of_the_embedded_database()
    {
        var (expected, actual) = await BothAsync(client => client.GetAsync("/export/node-link", Stop));
        Assert.Equal(Shape(expected), Shape(actual));

        static (int Nodes, int Links) Shape(string text)
        {
            var root = System.Text.Json.JsonDocument.Parse(text).RootElement;
            return (root.GetProperty("nodes").GetArrayLength(), root.GetProperty(root.TryGetProperty("links", out _) ? "links" : "edges").GetArrayLength());
        }
    }

    [Fact]
    public async Task Writes_over_http_are_refused_unless_they_are_allowed()
    {
        var app = await ServerFixture.StartAsync(new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: false, OnServer));
        await using var disposal = app;
        using var client = ServerFixture.ClientOf(app);
        var response = await client.PostAsync("/db/neo4j/query/v2", ServerFixture.Json("{\"statement\": \"CREATE (n:GraphExplorerTest)\"}"), Stop);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("--allow-writes", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_every_type_come_back_as_they_were_sent()
    {
        var kyiv = DateTimeZoneProviders.Tzdb["Europe/Kyiv"];
        var value = GraphValue.FromList(
            GraphValue.Null, true, 42L, long.MinValue, 1.5, double.PositiveInfinity, "Україна", GraphValue.FromBytes([0, 255]), GraphValue.FromMap(MapValue.Of(("k", 1))),
            GraphValue.FromDate(new LocalDate(2022, 2, 24)), GraphValue.FromLocalTime(new LocalTime(12, 31, 14)), GraphValue.FromTime(new OffsetTime(new LocalTime(5, 0), Offset.FromHours(2))),
            GraphValue.FromLocalDateTime(new LocalDateTime(2022, 2, 24, 5, 0)), GraphValue.FromDateTime(new LocalDateTime(2022, 2, 24, 5, 0).InZoneStrictly(kyiv)),
            GraphValue.FromDuration(new GraphDuration(1, 2, 3, 4)), GraphValue.FromPoint(new Point(4326, 30.5, 50.45)), GraphValue.FromPoint(new Point(9157, 1, 2, 3)));
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync("RETURN $v AS v", MapValue.Of(("v", value)), Stop);
        Assert.True(await cursor.FetchAsync(Stop));
        Assert.Equal(value, cursor.Current.GraphValues[0]);
    }

    [Fact]
    public async Task What_is_rolled_back_is_gone_and_what_is_committed_is_seen_by_who_has_the_bookmark()
    {
        await using var session = Driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Stop))
        {
            await (await transaction.RunAsync("CREATE (:GraphExplorerTest)", Stop)).ConsumeAsync(Stop);
            await transaction.RollbackAsync(Stop);
        }

        await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("CREATE (:GraphExplorerTest {committed: true})", Stop)).ConsumeAsync(Stop), cancellationToken: Stop);
        Assert.NotEmpty(session.LastBookmarks.Values);
        await using var later = Driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read, Bookmarks = session.LastBookmarks });
        var rows = await RowsAsync(later, new Query("MATCH (n:GraphExplorerTest) RETURN count(n), count(n.committed)"));
        await RowsAsync(session, new Query("MATCH (n:GraphExplorerTest) DELETE n"));
        Assert.Equal(["1 | 1"], rows);
    }

    [Fact]
    public async Task A_failed_statement_leaves_the_session_usable_and_tells_its_place()
    {
        await using var session = Driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(() => RowsAsync(session, new Query("RETURN x")));
        Assert.Equal((Model.StatusCodes.SyntaxError, 7), (error.Code, error.Position?.Offset));
        Assert.Equal(["1"], await RowsAsync(session, new Query("RETURN 1")));
    }

    [Fact]
    public async Task A_statement_is_stopped_by_who_waits_for_it_and_by_its_time_limit()
    {
        const string endless = "UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN count(a + b)";
        await using var session = Driver.AsyncSession();
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await (await session.RunAsync(endless, impatience.Token)).FetchAsync(impatience.Token));
        var error = await Assert.ThrowsAsync<GraphException>(async () =>
            await (await session.RunAsync(new Query(endless), new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(500) }, Stop)).FetchAsync(Stop));
        Assert.Contains("TransactionTimedOut", error.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_records_are_streamed_in_small_batches()
    {
        await using var session = Driver.AsyncSession(new SessionConfig { FetchSize = 500 });
        var cursor = await session.RunAsync("UNWIND range(1, 100000) AS n RETURN n", Stop);
        var sum = 0L;
        while (await cursor.FetchAsync(Stop))
        {
            sum += cursor.Current.GraphValues[0].AsInteger();
        }

        Assert.Equal(5_000_050_000, sum);
    }

    private static async Task<List<string>> RowsAsync(IDriver driver, Query query)
    {
        await using var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        return await RowsAsync(session, query);
    }

    private static async Task<List<string>> RowsAsync(IAsyncSession session, Query query)
    {
        var rows = new List<string>();
        var cursor = await session.RunAsync(query, Stop);
        while (await cursor.FetchAsync(Stop))
        {
            rows.Add(string.Join(" | ", cursor.Current.GraphValues.ToArray().Select(value => value.ToString())));
        }

        return rows;
    }

    private async Task<(string Embedded, string Server)> BothAsync(Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        var answers = new List<string>();
        foreach (var database in new[] { Embedded, OnServer })
        {
            await using var app = await ServerFixture.StartAsync(new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: false, database));
            using var client = ServerFixture.ClientOf(app);
            answers.Add(await (await ask(client)).Content.ReadAsStringAsync(Stop));
        }

        return (answers[0], answers[1]);
    }
}
