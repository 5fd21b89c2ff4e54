using BenchmarkDotNet.Attributes;
using GraphExplorer.Actors;
using GraphExplorer.Benchmarks.Serving;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.GraphQL;

namespace GraphExplorer.Benchmarks.GraphQL;

/// <summary>The query that the targets are stated for, in process: from the request's text to the answer's bytes.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ContractQueryBenchmarks
{
    private static readonly GraphQLRequest Request = new(ContractQuery.Text);
    private EmbeddedDriver? _driver;
    private GraphQLExecutor? _executor;

    [GlobalSetup]
    public async Task SetUp()
    {
        _driver = EmbeddedDriver.Open();
        await GraphSeeder.RunAsync(_driver, GraphScripts.BuiltIn, CancellationToken.None);
        _executor = new GraphQLExecutor(GraphQLSchema.Create(ActorTypeDefinitions.Text), _driver);
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _driver!.DisposeAsync();

    /// <summary>The operation is compiled already, as for every request but the first.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> Answer()
    {
        using var response = await _executor!.ExecuteAsync(Request);
        return response.Json.Length;
    }

    /// <summary>The Cypher that the operation becomes, with its parameters.</summary>
    [Benchmark]
    public async Task<int> Translate() => (await _executor!.TranslateAsync(Request)).Count;
}
