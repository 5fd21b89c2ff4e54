using GraphExplorer.Bolt.Client;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Importing;
using GraphExplorer.Host.Tests.Neo4jMode;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Importing;

/// <summary>Imports by statements, through Bolt to our own server and in process.</summary>
public sealed class ServerImportTests(LoopbackFixture server) : IClassFixture<LoopbackFixture>, IDisposable
{
    private readonly ImportedGraph _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Statements_make_the_graph_that_the_bulk_load_makes()
    {
        WriteFiles();
        await using var embedded = EmbeddedDriver.Open();
        await _files.RunAsync("n:A:B=n.csv r:r.csv", new EmbeddedImportTarget(embedded.Store));
        await using var remote = Connect();
        var summary = await _files.RunAsync("n:A:B=n.csv r:r.csv", new ServerImportTarget(remote), new ImportOptions { BatchRows = 300 });
        Assert.Equal((1000, 1990, 10), (summary.Nodes, summary.Relationships, summary.BadRows));
        Assert.Equal(await TiesAsync(embedded), await TiesAsync(remote));
    }

    [Fact]
    public async Task An_import_into_a_server_goes_on_after_a_stop_and_leaves_no_mark()
    {
        WriteFiles();
        await using var whole = EmbeddedDriver.Open();
        await _files.RunAsync("n:A=n.csv r:r.csv", new ServerImportTarget(whole), new ImportOptions { BatchRows = 100 });
        var expected = await ImportedGraph.DescribeAsync(whole);
        await using var parts = EmbeddedDriver.Open();
        var runs = 0;
        while (true)
        {
            runs++;
            try
            {
                await _files.RunAsync("n:A=n.csv r:r.csv", new StoppingTarget(new ServerImportTarget(parts), 7), new ImportOptions { BatchRows = 100 });
                break;
            }
            catch (OperationCanceledException)
            {
                Assert.Contains("GraphExplorerImport", await ImportedGraph.DescribeAsync(parts), StringComparison.Ordinal);
            }
        }

        Assert.True(runs > 3);
        Assert.Equal(expected, await ImportedGraph.DescribeAsync(parts));
    }

    [Fact]
    public async Task A_node_that_is_deleted_meanwhile_stops_the_import()
    {
        WriteFiles();
        await using var driver = EmbeddedDriver.Open();
        await Assert.ThrowsAsync<OperationCanceledException>(() => _files.RunAsync("n:A=n.csv r:r.csv", new StoppingTarget(new ServerImportTarget(driver), 12), new ImportOptions { BatchRows = 100 }));
        await using var session = driver.AsyncSession();
        await (await session.RunAsync(new Query("MATCH (n:A) DETACH DELETE n"), TransactionConfig.Default, TestContext.Current.CancellationToken)).ConsumeAsync(TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<GraphException>(() => _files.RunAsync("n:A=n.csv r:r.csv", new ServerImportTarget(driver), new ImportOptions { BatchRows = 100 }));
        Assert.Contains("nodes that the import had made are gone", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_data_and_never_statements()
    {
        await using var driver = EmbeddedDriver.Open();
        _files.Write("n.csv", ":ID,`p` x,:LABEL\n1,v,`) DETACH DELETE n //\n");
        _files.Write("r.csv", ":START_ID,:END_ID,:TYPE\n1,1,T`]->() //\n");
        await _files.RunAsync("n:n.csv r:r.csv", new ServerImportTarget(driver));
        Assert.Equal("0 ['`) DETACH DELETE n //'] {```p`` x`: 'v'}\n0 0 'T`]->() //' 0 {}", await ImportedGraph.DescribeAsync(driver));
    }

    private static async Task<string> TiesAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(
            new Query("MATCH (a:A)-[r]->(b) WITH r, a, b ORDER BY r.n RETURN collect([labels(a), properties(a), type(r), properties(r), b.id]) AS ties"),
            TransactionConfig.Default,
            TestContext.Current.CancellationToken);
        await cursor.FetchAsync(TestContext.Current.CancellationToken);
        return cursor.Current.GraphValues[0].ToString();
    }

    private void WriteFiles()
    {
        _files.Write("n.csv", "id:ID,n:int,at:datetime,:LABEL\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"n{i},{i},2022-02-24T05:00Z,L{i % 3}\n")));
        _files.Write("r.csv", ":START_ID,:END_ID,:TYPE,n:int,p:point\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"n{i % 1000},n{(i * 7) % 1005},T{i % 2},{i},\"{{x: {i}, y: 1}}\"\n")));
    }

    private IDriver Connect() => BoltDriver.Create(server.Server!.Uri, AuthToken.Basic("neo4j", "anything"), new BoltDriverOptions());
}
