using CsCheck;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Export;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Dumping;
using GraphExplorer.Host.Importing;
using GraphExplorer.Host.Tests.Neo4jMode;
using GraphExplorer.Import.JsonLines;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.RoundTrips;

/// <summary>Graphs go to a server and come back from it, over Bolt.</summary>
public abstract class ServerRoundTripSuite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;
    private IDriver? _server;

    private protected abstract INeo4jFixture Fixture { get; }

    private IDriver Server => _server!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Fixture.Server is null, Fixture.SkipReason);
        _server = Neo4jServer.Connect(Fixture.Server);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await ClearAsync();
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public Task A_script_recreates_a_graph_on_the_server_and_one_of_the_server_recreates_it_here() => RandomGraph.ForFiles.SampleAsync(
        async graph =>
        {
            await using var original = await graph.OpenAsync();
            await ClearAsync();
            await RunAsync(Server, await DumpAsync(original));
            await using var copy = EmbeddedDriver.Open();
            await RunAsync(copy, await DumpAsync(Server));
            Assert.Equal(await TestGraph.CanonicalAsync(Server, withSchema: false), await TestGraph.CanonicalAsync(copy, withSchema: false));
            await using var direct = EmbeddedDriver.Open();
            await RunAsync(direct, await DumpAsync(original));
            Assert.Equal(await TestGraph.CanonicalAsync(direct, withSchema: false), await TestGraph.CanonicalAsync(copy, withSchema: false));
        },
        iter: 25,
        threads: 1);

    [Fact]
    public Task Json_lines_bring_a_graph_to_the_server_and_back() => RandomGraph.ForFiles.SampleAsync(
        async graph =>
        {
            await using var original = await graph.OpenAsync();
            await ClearAsync();
            await ImportAsync(await ExportAsync(original), new ServerImportTarget(Server));
            await using var copy = EmbeddedDriver.Open();
            await ImportAsync(await ExportAsync(Server), new EmbeddedImportTarget(copy.Store));
            Assert.Equal(await TestGraph.CanonicalAsync(original, withSchema: false), await TestGraph.CanonicalAsync(copy, withSchema: false));
        },
        iter: 25,
        threads: 1);

    private static async Task<string> DumpAsync(IDriver driver)
    {
        var output = new StringWriter();
        await using var graph = await DatabaseGraph.OpenAsync(driver, TransactionConfig.Default, Stop);
        await new CypherDump(graph, MarkName.Choose(await graph.ReadNamesAsync(Stop)), output).WriteAsync(Stop);
        return output.ToString();
    }

    private static async Task RunAsync(IDriver driver, string script)
    {
        var session = driver.AsyncSession();
        await using var disposal = session;
        await foreach (var (text, _) in new ScriptReader(new StringReader(script)).ReadAsync(Stop))
        {
            await (await session.RunAsync(new Query(text), Stop)).ConsumeAsync(Stop);
        }
    }

    private static async Task ImportAsync(string file, Import.IImportTarget target)
    {
        await using var disposal = target;
        await JsonLinesImport.RunAsync(file, again: true, target, cancellationToken: Stop);
    }

    private Task ClearAsync() => RunAsync(Server, "MATCH (n) DETACH DELETE n;");

    private async Task<string> ExportAsync(IDriver driver)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        await using var file = File.Create(path);
        await using var graph = await DatabaseGraph.OpenAsync(driver, TransactionConfig.Default, Stop);
        await ExportFormats.Get("jsonl").WriteAsync(graph, file, ExportOptions.Default, Stop);
        return path;
    }
}
