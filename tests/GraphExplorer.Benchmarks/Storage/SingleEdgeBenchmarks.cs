using BenchmarkDotNet.Attributes;
using GraphExplorer.Benchmarks.Events;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>
/// Transactions in memory that write one relationship of the political events: what copying on write costs, with one year of events and
/// with ten, between actors of few relationships and at the actor that has most.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SingleEdgeBenchmarks
{
    private readonly int[] _keys = new int[4];
    private EmbeddedDriver? _driver;
    private GraphStore? _store;
    private long[] _byDegree = [];
    private int _type;
    private int _next;

    [Params(1, 10)]
    public int Years { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _driver = EmbeddedDriver.Open();
        PoliticalEvents.Read(Years).Load(_driver);
        _store = _driver.Store;
        _type = _store.RelationshipTypes.GetOrAdd("SUPPORTS");
        string[] names = ["code", "label", "date", "t"];
        for (var i = 0; i < names.Length; i++)
        {
            _keys[i] = _store.PropertyKeys.GetOrAdd(names[i]);
        }

        var state = _store.Current;
        _byDegree = new long[state.NodeCount];
        state.AllNodes().Read(_byDegree);
        Array.Sort([.. _byDegree.Select(node => state.Degree(node, RelationshipDirection.Both, null))], _byDegree);
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _driver!.DisposeAsync();

    [Benchmark]
    public void BetweenMinorActors() => Create(Minor(), Minor());

    [Benchmark]
    public void FromTheGreatestHub() => Create(_byDegree[^1], Minor());

    [Benchmark]
    public void BetweenHubs() => Create(_byDegree[^1], _byDegree[^2]);

    [Benchmark]
    public void OneProperty()
    {
        _next = (_next + 7_919) % (int)_store!.Current.RelationshipCount;
        using var writing = Begin();
        writing.SetRelationshipProperty(_next, _keys[3], _next);
        writing.Commit(CancellationToken.None);
    }

    private long Minor() => _byDegree[_next++ % (_byDegree.Length / 2)];

    private void Create(long from, long to)
    {
        using var writing = Begin();
        var id = writing.CreateRelationship(_type, from, to);
        GraphValue[] values = ["051", "Praise or endorse", "2018-11-23", 326];
        for (var i = 0; i < values.Length; i++)
        {
            writing.SetRelationshipProperty(id, _keys[i], values[i]);
        }

        writing.Commit(CancellationToken.None);
    }

    private GraphTransaction Begin()
    {
        var transaction = _store!.Begin();
        transaction.AcquireWriter(CancellationToken.None);
        return transaction;
    }
}
