using CsCheck;
using GraphExplorer.Actors;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Dumping;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.RoundTrips;

public sealed class DumpRoundTripTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public Task A_script_recreates_any_graph() => RandomGraph.ForScripts.SampleAsync(
        async graph =>
        {
            await using var original = await graph.OpenAsync();
            await using var copy = EmbeddedDriver.Open();
            await RunAsync(copy, await DumpAsync(original));
            Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
        },
        iter: 80,
        threads: 1);

    [Fact]
    public async Task A_script_recreates_the_built_in_graph_with_its_schema()
    {
        await using var original = EmbeddedDriver.Open();
        await GraphSeeder.RunAsync(original, GraphScripts.BuiltIn, Cancellation);
        await using var copy = EmbeddedDriver.Open();
        await RunAsync(copy, await DumpAsync(original));
        Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
    }

    [Fact]
    public async Task A_script_recreates_every_kind_of_index_and_constraint()
    {
        var node = new TestNode(["A", "odd `label`"], MapValue.Of(
            ("key", 1L), ("other", "x"), ("odd `key`", 2L), ("list", GraphValue.FromList("a", "b")), ("vector", GraphValue.FromList(1.0, 2.0, 3.0))));
        var graph = new TestGraph(
            [node, node with { Properties = MapValue.Of(("key", 2L), ("other", "y"), ("odd `key`", 3L)) }],
            [new TestRelationship(0, "T", 1, MapValue.Of(("key", 1L), ("at", GraphValue.FromDate(new IsoDate(2022, 2, 24)))))],
            [
                "CREATE CONSTRAINT unique_a FOR (n:A) REQUIRE n.key IS UNIQUE",
                "CREATE CONSTRAINT `odd ``name``;` FOR (n:`odd ``label```) REQUIRE n.`odd ``key``` IS UNIQUE",
                "CREATE CONSTRAINT node_key FOR (n:A) REQUIRE (n.key, n.other) IS NODE KEY",
                "CREATE CONSTRAINT node_exists FOR (n:A) REQUIRE n.other IS NOT NULL",
                "CREATE CONSTRAINT node_type FOR (n:A) REQUIRE n.list IS :: LIST<STRING NOT NULL>",
                "CREATE CONSTRAINT node_union FOR (n:A) REQUIRE n.key IS :: INTEGER | STRING",
                "CREATE CONSTRAINT relationship_key FOR ()-[r:T]-() REQUIRE r.key IS RELATIONSHIP KEY",
                "CREATE CONSTRAINT relationship_unique FOR ()-[r:T]-() REQUIRE (r.key, r.at) IS UNIQUE",
                "CREATE CONSTRAINT relationship_exists FOR ()-[r:T]-() REQUIRE r.at IS NOT NULL",
                "CREATE CONSTRAINT relationship_type FOR ()-[r:T]-() REQUIRE r.at IS :: DATE",
                "CREATE INDEX range_one FOR (n:A) ON (n.other)",
                "CREATE INDEX range_two FOR ()-[r:T]-() ON (r.x, r.y)",
                "CREATE TEXT INDEX text_one FOR (n:A) ON (n.text)",
                "CREATE POINT INDEX point_one FOR (n:A) ON (n.place) OPTIONS {indexConfig: {`spatial.cartesian.min`: [-100.0, -50.0], `spatial.cartesian.max`: [100.0, 50.0]}}",
                "CREATE FULLTEXT INDEX fulltext_one FOR (n:A|`odd ``label```) ON EACH [n.text, n.list] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: true}}",
                "CREATE FULLTEXT INDEX fulltext_two FOR ()-[r:T|U]-() ON EACH [r.text]",
                "CREATE VECTOR INDEX vector_one FOR (n:A) ON (n.vector) OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'cosine'}}",
            ]);
        await using var original = await graph.OpenAsync();
        await using var copy = EmbeddedDriver.Open();
        await RunAsync(copy, await DumpAsync(original));
        Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
    }

    [Fact]
    public async Task Values_too_long_for_a_statement_are_put_together_from_pieces()
    {
        var text = string.Concat(Enumerable.Range(0, 120_000).Select(i => i % 7 == 0 ? "😀" : i % 11 == 0 ? "'\\u" : "ab\n"));
        var properties = MapValue.Of(
            ("text", text),
            ("list", GraphValue.FromList(ListValue.From(Enumerable.Range(0, 30_000).Select(i => GraphValue.FromInteger(i * 1_000_000_000L))))),
            ("texts", GraphValue.FromList("short", text, "", text[..200_001], "end")),
            ("short", 1.5));
        var graph = new TestGraph([new TestNode(["A"], properties), new TestNode([], MapValue.Empty)], [new TestRelationship(0, "T", 1, properties), new TestRelationship(0, "T", 1, MapValue.Empty)], []);
        await using var original = await graph.OpenAsync();
        await using var copy = EmbeddedDriver.Open();
        var script = await DumpAsync(original);
        Assert.All(await StatementsAsync(script), statement => Assert.InRange(statement.Length, 1, 2 * 1024 * 1024));
        await RunAsync(copy, script);
        Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
    }

    [Fact]
    public async Task Many_rows_are_written_in_statements_of_a_bounded_size()
    {
        var graph = new TestGraph(
            [.. Enumerable.Range(0, 2_500).Select(i => new TestNode(i % 3 == 0 ? ["A"] : ["A", "B"], MapValue.Of(("text", new string('x', i % 300)))))],
            [.. Enumerable.Range(0, 600).Select(i => new TestRelationship(i, "T", i * 4, MapValue.Empty))],
            ["CREATE CONSTRAINT FOR (n:A) REQUIRE n.marker IS UNIQUE"]);
        await using var original = await graph.OpenAsync();
        await using var copy = EmbeddedDriver.Open();
        var script = await DumpAsync(original);
        Assert.All(await StatementsAsync(script), statement => Assert.InRange(statement.Length, 1, 70 * 1024));
        await RunAsync(copy, script);
        Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
    }

    [Fact]
    public async Task Byte_arrays_become_lists_of_integers_and_are_counted()
    {
        var graph = new TestGraph([new TestNode([], MapValue.Of(("bytes", GraphValue.FromBytes([0, 1, 255]))))], [], []);
        await using var original = await graph.OpenAsync();
        var output = new StringWriter();
        await using var source = await DatabaseGraph.OpenAsync(original, TransactionConfig.Default, Cancellation);
        var summary = await new CypherDump(source, "mark", output).WriteAsync(Cancellation);
        Assert.Equal(1, summary.ByteArrays);
        Assert.Contains("bytes: [0, 1, 255]", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 byte arrays became lists of integers", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dump_shows_one_state_of_the_graph_while_others_write()
    {
        await using var driver = EmbeddedDriver.Open();
        var session = driver.AsyncSession();
        await using var disposal = session;
        await (await session.RunAsync(new Query("UNWIND range(1, 50) AS i CREATE (:A {i: i})-[:T]->(:B)"), Cancellation)).ConsumeAsync(Cancellation);
        var output = new StringWriter();
        await using var source = await DatabaseGraph.OpenAsync(driver, TransactionConfig.Default, Cancellation);
        await (await session.RunAsync(new Query("MATCH (n) DETACH DELETE n"), Cancellation)).ConsumeAsync(Cancellation);
        await (await session.RunAsync(new Query("CREATE INDEX later FOR (n:A) ON (n.i)"), Cancellation)).ConsumeAsync(Cancellation);
        var summary = await new CypherDump(source, "mark", output).WriteAsync(Cancellation);
        Assert.Equal((100, 50), (summary.Nodes, summary.Relationships));
        Assert.DoesNotContain("later", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> DumpAsync(EmbeddedDriver driver)
    {
        var output = new StringWriter();
        await using var graph = await DatabaseGraph.OpenAsync(driver, TransactionConfig.Default, Cancellation);
        await new CypherDump(graph, MarkName.Choose(await graph.ReadNamesAsync(Cancellation)), output).WriteAsync(Cancellation);
        return output.ToString();
    }

    private static async Task<List<string>> StatementsAsync(string script)
    {
        var statements = new List<string>();
        await foreach (var (text, _) in new ScriptReader(new StringReader(script)).ReadAsync(Cancellation))
        {
            statements.Add(text);
        }

        return statements;
    }

    private static async Task RunAsync(EmbeddedDriver driver, string script)
    {
        var session = driver.AsyncSession();
        await using var disposal = session;
        foreach (var statement in await StatementsAsync(script))
        {
            await (await session.RunAsync(new Query(statement), Cancellation)).ConsumeAsync(Cancellation);
        }
    }
}
