using BenchmarkDotNet.Attributes;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>Each query over the political events, its plan cached, in process: from the statement to the last row.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EventQueryBenchmarks
{
    private EmbeddedDriver? _driver;
    private Query? _query;

    public static IEnumerable<string> Ids => EventQueries.All.Select(query => query.Id);

    [ParamsSource(nameof(Ids))]
    public string Id { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task SetUp()
    {
        _driver = EmbeddedDriver.Open();
        await EventMeasurement.LoadAsync(_driver, years: 1);
        var query = EventQueries.All.Single(query => query.Id == Id);
        _query = new Query(query.Text, query.Parameters);
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _driver!.DisposeAsync();

    [Benchmark]
    public async Task<int> Run()
    {
        await using var session = _driver!.AsyncSession();
        var cursor = await session.RunAsync(_query!);
        var rows = 0;
        while (await cursor.FetchAsync())
        {
            rows++;
        }

        return rows;
    }
}
