using System.Globalization;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Importing;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Importing;

public sealed class EmbeddedImportTests : IDisposable
{
    private readonly ImportedGraph _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("x:string", "a", "'a'")]
    [InlineData("x:long", "7", "7")]
    [InlineData("x:double", "7", "7.0")]
    [InlineData("x:boolean", "true", "true")]
    [InlineData("x:byte[]", "1;-1", "size 2")]
    [InlineData("x:date", "2022-W08-4", "date('2022-02-24')")]
    [InlineData("x:date", "20220224", "date('2022-02-24')")]
    [InlineData("x:date", "+123456-01-01", "date('+123456-01-01')")]
    [InlineData("x:localtime", "12:30", "localtime('12:30')")]
    [InlineData("x:time", "12:30+02:00", "time('12:30+02:00')")]
    [InlineData("x:time{timezone:+03:00}", "12:30", "time('12:30+03:00')")]
    [InlineData("x:localdatetime", "2022-02-24T05:00", "localdatetime('2022-02-24T05:00')")]
    [InlineData("x:datetime", "2022-02-24T05:00", "datetime('2022-02-24T05:00Z')")]
    [InlineData("x:datetime{timezone:Europe/Kyiv}", "2022-07-24T05:00", "datetime('2022-07-24T05:00+03:00[Europe/Kyiv]')")]
    [InlineData("x:datetime{timezone:Europe/Kyiv}", "2022-07-24", "datetime('2022-07-24T00:00+03:00[Europe/Kyiv]')")]
    [InlineData("x:duration", "P1.5D", "duration('P1.5D')")]
    [InlineData("x:point", "{latitude: 50.4, longitude: 30.5}", "point({latitude: 50.4, longitude: 30.5})")]
    [InlineData("x:point", "{x: 1, y: 2, z: 3}", "point({x: 1, y: 2, z: 3})")]
    [InlineData("x:point{crs:WGS-84}", "{x: 30.5, y: 50.4}", "point({latitude: 50.4, longitude: 30.5})")]
    [InlineData("x:point{crs:WGS-84}", "{x: 30.5, y: 50.4, srid: 7203}", "point({x: 30.5, y: 50.4})")]
    [InlineData("x:date[]", "2022-02-24;20140318", "[date('2022-02-24'), date('2014-03-18')]")]
    public async Task A_text_is_the_value_that_the_function_of_cypher_makes_of_it(string column, string text, string expression)
    {
        await using var driver = EmbeddedDriver.Open();
        _files.Write("n.csv", $"{column}\n\"{text}\"\n");
        var summary = await _files.RunAsync("n:N=n.csv", new EmbeddedImportTarget(driver.Store));
        Assert.Equal(0, summary.BadRows);
        if (expression.StartsWith("size", StringComparison.Ordinal))
        {
            Assert.Equal(ValueKind.Bytes, (await SingleAsync(driver, "MATCH (n:N) RETURN n.x")).Kind);
            return;
        }

        Assert.Equal(GraphValue.True, await SingleAsync(driver, $"MATCH (n:N) RETURN n.x = {expression} AND valueType(n.x) = valueType({expression})"));
    }

    [Fact]
    public async Task An_import_goes_on_beside_what_is_there()
    {
        await using var driver = EmbeddedDriver.Open();
        await SingleAsync(driver, "CREATE (:Old {n: 1})-[:R]->(gone) DETACH DELETE gone RETURN 1");
        _files.Write("n.csv", "id:ID\na\nb\n");
        _files.Write("r.csv", ":START_ID,:END_ID\na,b\n");
        await _files.RunAsync("n:New=n.csv r:R=r.csv", new EmbeddedImportTarget(driver.Store));
        Assert.Equal("1a>b", (await SingleAsync(driver, "MATCH (o:Old) MATCH (a:New)-[:R]->(b:New) RETURN o.n + a.id + '>' + b.id")).AsString());
    }

    [Fact]
    public async Task A_batch_that_breaks_a_constraint_is_not_kept_and_the_batches_before_it_are()
    {
        await using var driver = EmbeddedDriver.Open();
        await SingleAsync(driver, "CREATE CONSTRAINT FOR (n:N) REQUIRE n.k IS UNIQUE");
        _files.Write("n.csv", "k:int\n" + string.Concat(Enumerable.Range(0, 25).Select(i => $"{(i == 17 ? 3 : i)}\n")));
        var error = await Assert.ThrowsAsync<GraphException>(() => _files.RunAsync("n:N=n.csv", new EmbeddedImportTarget(driver.Store), new ImportOptions { BatchRows = 10 }));
        Assert.Equal(Model.StatusCodes.ConstraintValidationFailed, error.Code);
        Assert.Contains("n.csv, line 22 could not be committed", error.Message, StringComparison.Ordinal);
        Assert.Equal(10, (await SingleAsync(driver, "MATCH (n) RETURN count(n)")).AsInteger());
        _files.Write("n.csv", "k:int\n" + string.Concat(Enumerable.Range(0, 25).Select(i => $"{i}\n")));
        await SingleAsync(driver, "MATCH (n) DETACH DELETE n");
        Assert.Equal(25, (await _files.RunAsync("n:N=n.csv", new EmbeddedImportTarget(driver.Store), new ImportOptions { Again = true })).Nodes);
    }

    [Fact]
    public async Task Ids_can_be_those_of_nodes_that_the_database_holds()
    {
        await using var driver = EmbeddedDriver.Open();
        await SingleAsync(driver, "CREATE (:A), (:A) RETURN 1");
        _files.Write("r.csv", ":START_ID,:END_ID\n0,1\n1,2\n");
        var summary = await _files.RunAsync("r:R=r.csv", new EmbeddedImportTarget(driver.Store), new ImportOptions { IdType = IdType.Actual });
        Assert.Equal((1, 1), (summary.Relationships, summary.BadRows));
    }

    [Fact]
    public async Task A_file_that_an_import_was_stopped_in_again_and_again_holds_the_graph_of_one_in_one_go()
    {
        var random = new Random(5);
        _files.Write("n.csv", "id:ID,n:int,tags:string[],:LABEL\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"n{i % 1450},{(i % 211 == 0 ? "?" : i)},a;b{i % 5},L{i % 4}\n")));
        _files.Write("r.csv", ":START_ID,:END_ID,:TYPE,on:date\n" + string.Concat(Enumerable.Range(0, 4000).Select(i => $"n{random.Next(1460)},n{random.Next(1450)},T{i % 3},2022-02-{1 + (i % 28):00}\n")));
        var options = new ImportOptions { BatchRows = 100, BadTolerance = -1, RejectFile = _files.Path("bad.csv") };
        var (expected, whole) = await RunOnFileAsync("whole.db", options, int.MaxValue);
        var rejected = await File.ReadAllTextAsync(_files.Path("bad.csv"), TestContext.Current.CancellationToken);
        for (var round = 0; round < 3; round++)
        {
            ImportSummary? summary = null;
            var graph = string.Empty;
            while (summary is null)
            {
                (graph, summary) = await RunOnFileAsync(string.Create(CultureInfo.InvariantCulture, $"parts{round}.db"), options, random.Next(0, 25));
            }

            Assert.Equal(expected, graph);
            Assert.Equal((whole!.Nodes, whole.Relationships, whole.BadRows), (summary.Nodes, summary.Relationships, summary.BadRows));
            Assert.Equal(rejected, await File.ReadAllTextAsync(_files.Path("bad.csv"), TestContext.Current.CancellationToken));
        }
    }

    private static async Task<GraphValue> SingleAsync(EmbeddedDriver driver, string statement)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(new Query(statement), TransactionConfig.Default, TestContext.Current.CancellationToken);
        var value = await cursor.FetchAsync(TestContext.Current.CancellationToken) ? cursor.Current.GraphValues[0] : GraphValue.Null;
        await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        return value;
    }

    private async Task<(string Graph, ImportSummary? Summary)> RunOnFileAsync(string name, ImportOptions options, int commits)
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = _files.Path(name) }, cancellationToken: TestContext.Current.CancellationToken);
        try
        {
            var summary = await _files.RunAsync("n:N=n.csv r:r.csv", new StoppingTarget(new EmbeddedImportTarget(driver.Store), commits), options);
            return (await ImportedGraph.DescribeAsync(driver), summary);
        }
        catch (OperationCanceledException)
        {
            return (string.Empty, null);
        }
    }
}
