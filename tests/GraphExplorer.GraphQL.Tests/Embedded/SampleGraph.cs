using System.Text;
using System.Text.Json;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.GraphQL.Tests.Samples;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Embedded;

/// <summary>A random graph of actors in the embedded database, and the same in memory.</summary>
public sealed class SampleGraph : IAsyncLifetime
{
    private const int ActorCount = 40;
    private readonly EmbeddedDriver _driver = EmbeddedDriver.Open();
    private readonly List<SampleActor> _actors = [];

    internal IReadOnlyList<SampleActor> Actors => _actors;

    internal IDriver Driver => _driver;

    internal GraphQLExecutor Executor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Executor = new GraphQLExecutor(SampleApi.Schema, _driver);
        await RunAsync("CREATE CONSTRAINT actor_id FOR (a:Actor) REQUIRE a.id IS UNIQUE", MapValue.Empty);
        await RunAsync("CREATE INDEX actor_name FOR (a:Actor) ON (a.name)", MapValue.Empty);
        var random = new Random(7);
        for (var i = 0; i < ActorCount; i++)
        {
            _actors.Add(new SampleActor(
                $"a{i:00}",
                Pick(random, "Aland", "Borduria", "Syldavia", "San Theodoros"),
                random.Next(3) == 0 ? null : random.Next(1900, 1910),
                random.Next(4) == 0 ? null : random.Next(2) == 0,
                random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, "x", "y", "z"))]));
        }

        foreach (var actor in _actors)
        {
            for (var i = random.Next(5); i > 0; i--)
            {
                var tie = new SampleTie(actor, _actors[random.Next(ActorCount)], random.Next(3) == 0 ? null : Pick(random, "071", "072", "1034"), random.Next(1, 5) / 4.0);
                actor.Supports.Add(tie);
                tie.To.SupportedBy.Add(tie);
            }
        }

        var nodes = GraphValue.FromList(ListValue.From(_actors.Select(actor => actor.ToValue())));
        var ties = GraphValue.FromList(ListValue.From(_actors.SelectMany(actor => actor.Supports).Select(tie => tie.ToValue())));
        await RunAsync("UNWIND $nodes AS node CREATE (a:Actor) SET a = node", MapValue.Of(("nodes", nodes)));
        await RunAsync("UNWIND $ties AS tie MATCH (a:Actor {id: tie.from}), (b:Actor {id: tie.to}) CREATE (a)-[r:SUPPORTS]->(b) SET r = tie.properties", MapValue.Of(("ties", ties)));
    }

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    internal async Task RunAsync(string cypher, MapValue parameters)
    {
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync(new Query(cypher, parameters), TestContext.Current.CancellationToken);
        await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The data of a request that must have no errors.</summary>
    internal async Task<JsonElement> AskAsync(string query, string? variables = null)
    {
        using var parsed = variables is null ? null : JsonDocument.Parse(variables);
        using var response = await Executor.ExecuteAsync(new GraphQLRequest(query, null, parsed?.RootElement), TestContext.Current.CancellationToken);
        var root = JsonDocument.Parse(response.Json).RootElement.Clone();
        Assert.False(root.TryGetProperty("errors", out _), $"{query}\n{variables}\n{Encoding.UTF8.GetString(response.Json.Span)}");
        return root.GetProperty("data");
    }

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}
