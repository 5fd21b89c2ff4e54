using CsCheck;
using GraphExplorer.Actors;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Export;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Importing;
using GraphExplorer.Host.Tests.Importing;
using GraphExplorer.Import;
using GraphExplorer.Import.JsonLines;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.RoundTrips;

public sealed class FileRoundTripTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    private int _files;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Json_lines_bring_any_graph_back() => RandomGraph.ForFiles.SampleAsync(
        async graph =>
        {
            await using var original = await graph.OpenAsync();
            await using var copy = EmbeddedDriver.Open();
            await ThroughJsonLinesAsync(original, copy);
            Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
        },
        iter: 80,
        threads: 1);

    [Fact]
    public Task Typed_csv_brings_any_graph_back_or_says_why_not()
    {
        var refused = 0;
        return RandomGraph.ForFiles.SampleAsync(
            async graph =>
            {
                await using var original = await graph.OpenAsync();
                await using var copy = EmbeddedDriver.Open();
                try
                {
                    await ThroughTypedCsvAsync(original, copy);
                }
                catch (GraphException error) when (error.Message.Contains("a list of one empty text", StringComparison.Ordinal))
                {
                    Assert.InRange(++refused, 1, 40);
                    return;
                }

                Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
            },
            iter: 80,
            threads: 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_built_in_graph_comes_back(bool asCsv)
    {
        await using var original = EmbeddedDriver.Open();
        await GraphSeeder.RunAsync(original, GraphScripts.BuiltIn, Cancellation);
        await using var copy = EmbeddedDriver.Open();
        await (asCsv ? ThroughTypedCsvAsync(original, copy) : ThroughJsonLinesAsync(original, copy));
        Assert.Equal(await TestGraph.CanonicalAsync(original, withSchema: !asCsv), await TestGraph.CanonicalAsync(copy, withSchema: !asCsv));
    }

    [Fact]
    public async Task Json_lines_go_on_where_they_were_stopped_and_are_not_taken_twice()
    {
        var graph = new TestGraph(
            [.. Enumerable.Range(0, 5_000).Select(i => new TestNode(["A"], MapValue.Of(("text", i % 2 == 0 ? "even" : GraphValue.FromInteger(i)))))],
            [.. Enumerable.Range(0, 3_000).Select(i => new TestRelationship(i, "T", (i * 7) % 5_000, MapValue.Empty))],
            []);
        await using var original = await graph.OpenAsync();
        var file = await WriteAsync("jsonl", null, original);
        await using var copy = EmbeddedDriver.Open();
        for (var stops = 0; stops < 3; stops++)
        {
            await using var stopping = new StoppingTarget(new EmbeddedImportTarget(copy.Store), commits: 1, rowsPerCommit: 1_500);
            await Assert.ThrowsAsync<OperationCanceledException>(() => JsonLinesImport.RunAsync(file, again: false, stopping, cancellationToken: Cancellation));
        }

        await using (var target = new EmbeddedImportTarget(copy.Store))
        {
            var (summary, _) = await JsonLinesImport.RunAsync(file, again: false, target, cancellationToken: Cancellation);
            Assert.True(summary.Resumed);
            Assert.Equal((5_000, 3_000), (summary.Nodes, summary.Relationships));
        }

        await using (var target = new EmbeddedImportTarget(copy.Store))
        {
            var (summary, _) = await JsonLinesImport.RunAsync(file, again: false, target, cancellationToken: Cancellation);
            Assert.NotNull(summary.FinishedBefore);
        }

        Assert.Equal(await TestGraph.CanonicalAsync(original), await TestGraph.CanonicalAsync(copy));
    }

    [Theory]
    [InlineData("{\"type\":\"node\",\"id\":\"1\"}\n{\"type\":\"node\",\"id\":\"1\"}", "line 2: another node has the id '1'")]
    [InlineData("{\"type\":\"relationship\",\"label\":\"T\",\"start\":{\"id\":\"1\"},\"end\":{\"id\":\"2\"}}", "line 1: the start of the relationship is the node '1'")]
    [InlineData("\n{\"type\":\"node\",\"properties\":{\"a\":{\"b\":1}}}", "line 2: the property 'a' is an object")]
    [InlineData("{\"type\":\"node\",\"properties\":{\"a\":[1,\"b\"]}}", "line 1: the property 'a' is a list that no property can be")]
    [InlineData("{\"type\":\"node\",\"properties\":{\"a\":[null]}}", "line 1: the property 'a' is a list that no property can be")]
    [InlineData("{\"type\":\"node\",\"properties\":{\"a\":12345678901234567890}}", "line 1: the property 'a' is a number")]
    [InlineData("{\"type\":\"node\",\"properties\":{\"a\":{\"$type\":\"Date\",\"_value\":\"2022-02-30\"}}}", "line 1: the property 'a' is no Date")]
    [InlineData("{\"type\":\"node\",\"properties\":{\"a\":\"\\uD800\"}}", "line 1: the property 'a' is no valid text")]
    [InlineData("{\"type\":\"node\",\"properties\":{\"a\":1,\"a\":2}}", "line 1: the property 'a' occurs twice")]
    [InlineData("{\"type\":\"node\",\"labels\":[\"\"]}", "line 1: '' is not a valid token name")]
    [InlineData("{\"type\":\"edge\"}", "line 1: there is no line of type 'edge'")]
    [InlineData("{\"type\":\"node\"", "line 1: the line is not JSON")]
    [InlineData("[]", "line 1: the line is no JSON object")]
    public async Task What_a_line_lacks_is_told_with_its_number_and_nothing_is_kept(string text, string said)
    {
        var file = Path.Combine(_folder, "bad.jsonl");
        await File.WriteAllTextAsync(file, text, Cancellation);
        await using var driver = EmbeddedDriver.Open();
        await using (var target = new EmbeddedImportTarget(driver.Store))
        {
            var error = await Assert.ThrowsAsync<GraphException>(() => JsonLinesImport.RunAsync(file, again: false, target, cancellationToken: Cancellation));
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(await TestGraph.CanonicalAsync(driver, withSchema: false));
    }

    [Fact]
    public async Task A_schema_line_makes_indexes_and_constraints_and_nothing_else()
    {
        await using var driver = EmbeddedDriver.Open();
        var error = await Assert.ThrowsAsync<GraphException>(() => SchemaImport.RunAsync(driver, ["CREATE INDEX a FOR (n:A) ON (n.x)", "CREATE (:A)"], Cancellation));
        Assert.Equal(StatusCodes.InvalidRequest, error.Code);
        Assert.DoesNotContain(await TestGraph.CanonicalAsync(driver), line => line.StartsWith("node", StringComparison.Ordinal) || line.Contains("RANGE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_no_file_in_utf8_can_hold_is_refused()
    {
        await using var driver = await new TestGraph([new TestNode([], MapValue.Of(("text", "half \uD800")))], [], []).OpenAsync();
        foreach (var (format, part) in ((string, string?)[])[("jsonl", null), ("neo4j-csv", "nodes")])
        {
            var error = await Assert.ThrowsAsync<GraphException>(() => WriteAsync(format, part, driver));
            Assert.Contains("half of a surrogate pair", error.Message, StringComparison.Ordinal);
        }
    }

    private async Task ThroughJsonLinesAsync(EmbeddedDriver original, EmbeddedDriver copy)
    {
        var file = await WriteAsync("jsonl", null, original);
        IReadOnlyList<string> schema;
        await using (var target = new EmbeddedImportTarget(copy.Store))
        {
            (_, schema) = await JsonLinesImport.RunAsync(file, again: false, target, cancellationToken: Cancellation);
        }

        await SchemaImport.RunAsync(copy, schema, Cancellation);
    }

    private async Task ThroughTypedCsvAsync(EmbeddedDriver original, EmbeddedDriver copy)
    {
        var delimiter = ';';
        void Note(string note)
        {
            if (note.IndexOf("--array-delimiter '", StringComparison.Ordinal) is >= 0 and var start)
            {
                var written = note[(start + 19)..note.LastIndexOf('\'')];
                delimiter = written.Length == 1 ? written[0] : (char)Convert.ToInt32(written[2..], 16);
            }
        }

        var nodes = await WriteAsync("neo4j-csv", "nodes", original, Note);
        var relationships = await WriteAsync("neo4j-csv", "relationships", original, Note);
        await using var target = new EmbeddedImportTarget(copy.Store);
        var summary = await CsvImport.RunAsync(
            [new ImportSource(true, [], [nodes]), new ImportSource(false, [], [relationships])],
            new ImportOptions { ArrayDelimiter = delimiter, BadTolerance = 0 },
            target,
            new CypherValueFunctions(),
            cancellationToken: Cancellation);
        Assert.Equal(0, summary.BadRows);
    }

    private async Task<string> WriteAsync(string format, string? part, EmbeddedDriver driver, Action<string>? note = null)
    {
        var path = Path.Combine(_folder, $"{Interlocked.Increment(ref _files)}-{format}-{part}");
        await using var file = File.Create(path);
        await using var graph = await DatabaseGraph.OpenAsync(driver, TransactionConfig.Default, Cancellation);
        await ExportFormats.Get(format).WriteAsync(graph, file, new ExportOptions { Part = part, Notes = note ?? (_ => { }) }, Cancellation);
        return path;
    }
}
