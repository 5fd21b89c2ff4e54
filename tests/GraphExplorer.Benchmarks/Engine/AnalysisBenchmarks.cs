using BenchmarkDotNet.Attributes;
using GraphExplorer.Actors;
using GraphExplorer.Actors.Analyses;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Engine;

/// <summary>Each named analysis on the built-in graph, its plan cached: from the statement to the last row.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class AnalysisBenchmarks
{
    private EmbeddedDriver? _driver;
    private Query? _query;

    public static IEnumerable<string> Names => AnalysisCatalogue.BuiltIn.All.Select(analysis => analysis.Name);

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task SetUp()
    {
        _driver = EmbeddedDriver.Open();
        await GraphSeeder.RunAsync(_driver, GraphScripts.BuiltIn, CancellationToken.None);
        _query = AnalysisCatalogue.BuiltIn.Get(Name).ToQuery();
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _driver!.DisposeAsync();

    [Benchmark]
    public async Task<int> Run()
    {
        await using var session = _driver!.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        var cursor = await session.RunAsync(_query!);
        var rows = 0;
        while (await cursor.FetchAsync())
        {
            rows++;
        }

        return rows;
    }
}
