using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

public sealed class EmbeddedDriverTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly EmbeddedDriver _driver = EmbeddedDriver.Open();

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    [Fact]
    public async Task More_combinations_than_an_integer_can_count_are_an_overflow()
    {
        await RowsAsync("UNWIND range(1, 100) AS i CREATE ()");
        var error = await Assert.ThrowsAsync<GraphException>(() => RowsAsync("MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j) RETURN count(*)"));
        Assert.Equal(StatusCodes.ArithmeticError, error.Code);
    }

    [Fact]
    public async Task A_statement_without_a_graph_returns_its_row() =>
        Assert.Equal([[1L]], await RowsAsync("RETURN 1 AS one"));

    [Fact]
    public async Task What_one_session_creates_another_finds()
    {
        await RowsAsync("CREATE (:Actor {name: 'Russia'})<-[:SUPPORTS {code: '1034'}]-(:Actor {name: 'China'})");
        Assert.Equal([["China", "SUPPORTS", "1034"]], await RowsAsync("MATCH (a)-[r]->(b:Actor {name: 'Russia'}) RETURN a.name, type(r), r.code"));
    }

    [Fact]
    public async Task The_summary_counts_what_was_changed()
    {
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync(new Query("CREATE (a:A {x: 1, y: 2})-[:T]->(:B:C) RETURN a"), Cancellation);
        var summary = await cursor.ConsumeAsync(Cancellation);
        Assert.Equal((2, 1, 2, 3), (summary.Counters.NodesCreated, summary.Counters.RelationshipsCreated, summary.Counters.PropertiesSet, summary.Counters.LabelsAdded));
        Assert.Equal(QueryType.ReadWrite, summary.QueryType);
    }

    [Fact]
    public async Task A_read_session_refuses_to_write_and_nothing_is_changed()
    {
        await using (var session = _driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read }))
        {
            var error = await Assert.ThrowsAsync<GraphException>(() => session.RunAsync(new Query("CREATE ()"), Cancellation));
            Assert.Equal(StatusCodes.AccessMode, error.Code);
        }

        Assert.Equal([[0L]], await RowsAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_missing_parameter_is_named()
    {
        var error = await Assert.ThrowsAsync<GraphException>(() => RowsAsync("RETURN $x + $y"));
        Assert.Equal(StatusCodes.ParameterMissing, error.Code);
        Assert.Equal("Expected parameter(s): x, y", error.Message);
    }

    [Fact]
    public async Task Rollback_forgets_and_commit_keeps()
    {
        await using var session = _driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancellation))
        {
            await transaction.RunAsync("CREATE (:A)", Cancellation);
            Assert.Equal([[1L]], await RowsAsync(transaction, "MATCH (n:A) RETURN count(n)"));
            await transaction.RollbackAsync(Cancellation);
        }

        await session.ExecuteWriteAsync(transaction => transaction.RunAsync("CREATE (:B)", Cancellation), cancellationToken: Cancellation);
        Assert.Equal([[0L, 1L]], await RowsAsync("OPTIONAL MATCH (a:A) WITH count(a) AS a OPTIONAL MATCH (b:B) RETURN a, count(b)"));
    }

    [Fact]
    public async Task A_failed_statement_ends_its_transaction()
    {
        await using var session = _driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancellation);
        await transaction.RunAsync("CREATE (:A)", Cancellation);
        await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("RETURN nothing", Cancellation));
        var error = await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("RETURN 1", Cancellation));
        Assert.Equal(StatusCodes.TransactionMarkedAsFailed, error.Code);
        Assert.Equal([[0L]], await RowsAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_reader_keeps_its_snapshot_while_another_session_writes()
    {
        await RowsAsync("UNWIND range(1, 100) AS i CREATE (:A {i: i})");
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("MATCH (a:A) RETURN a.i", Cancellation);
        Assert.True(await cursor.FetchAsync(Cancellation));
        await RowsAsync("MATCH (a:A) DELETE a");
        var rows = 1;
        while (await cursor.FetchAsync(Cancellation))
        {
            rows++;
        }

        Assert.Equal(100, rows);
        Assert.Equal([[0L]], await RowsAsync("MATCH (a:A) RETURN count(a)"));
    }

    [Fact]
    public async Task A_query_past_its_time_limit_ends_with_neo4js_code()
    {
        await using var session = _driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(async () =>
        {
            var cursor = await session.RunAsync(
                new Query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)"),
                new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(50) },
                Cancellation);
            await cursor.FetchAsync(Cancellation);
        });
        Assert.Equal(StatusCodes.TransactionTimedOutClientConfiguration, error.Code);
    }

    [Fact]
    public async Task A_query_past_its_memory_ends_alone()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = 100_000 });
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(async () =>
        {
            var cursor = await session.RunAsync("UNWIND range(1, 1000000) AS i RETURN collect(i + 0.5) AS all", Cancellation);
            await cursor.FetchAsync(Cancellation);
        });
        Assert.Equal(StatusCodes.MemoryLimit, error.Code);
        var again = await session.RunAsync("RETURN 1", Cancellation);
        Assert.True(await again.FetchAsync(Cancellation));
    }

    [Fact]
    public async Task Cancelling_stops_a_running_query()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await using var session = _driver.AsyncSession();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var cursor = await session.RunAsync("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)", stop.Token);
            await cursor.FetchAsync(stop.Token);
        });
    }

    [Fact]
    public async Task Explain_shows_the_plan_and_changes_nothing()
    {
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("EXPLAIN CREATE (a:A) RETURN a", Cancellation);
        Assert.Equal(["a"], await cursor.KeysAsync(Cancellation));
        Assert.False(await cursor.FetchAsync(Cancellation));
        var summary = await cursor.ConsumeAsync(Cancellation);
        Assert.Equal("ProduceResults@neo4j", summary.Plan!.OperatorType);
        Assert.Equal([[0L]], await RowsAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task Profile_runs_and_shows_rows()
    {
        await RowsAsync("UNWIND range(1, 5) AS i CREATE (:A)");
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("PROFILE MATCH (a:A) RETURN a", Cancellation);
        var summary = await cursor.ConsumeAsync(Cancellation);
        Assert.Equal(5, summary.Profile!.Records);
    }

    [Fact]
    public async Task A_plan_of_an_empty_graph_is_not_kept_when_the_graph_has_grown()
    {
        Assert.Empty(await RowsAsync("MATCH (a:A) WHERE a.i = 500 RETURN a.i"));
        await RowsAsync("CREATE INDEX FOR (a:A) ON (a.i)");
        await RowsAsync("UNWIND range(1, 1000) AS i CREATE (:A {i: i})");
        Assert.Equal([[500L]], await RowsAsync("MATCH (a:A) WHERE a.i = 500 RETURN a.i"));
    }

    [Fact]
    public async Task Schema_and_data_do_not_mix_in_one_transaction()
    {
        await using var session = _driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancellation);
        await transaction.RunAsync("CREATE (:A)", Cancellation);
        var error = await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("CREATE INDEX FOR (a:A) ON (a.i)", Cancellation));
        Assert.Equal(StatusCodes.ForbiddenDueToTransactionType, error.Code);
    }

    [Fact]
    public async Task A_unique_constraint_refuses_a_second_node()
    {
        await RowsAsync("CREATE CONSTRAINT actor_id FOR (a:Actor) REQUIRE a.id IS UNIQUE");
        await RowsAsync("CREATE (:Actor {id: 'x'})");
        var error = await Assert.ThrowsAsync<GraphException>(() => RowsAsync("CREATE (:Actor {id: 'x'})"));
        Assert.Equal(StatusCodes.ConstraintValidationFailed, error.Code);
        Assert.Equal([[1L]], await RowsAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task Concurrent_merges_make_one_node()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => RowsAsync("MERGE (a:A {id: 1}) ON CREATE SET a.made = 1 ON MATCH SET a.made = a.made + 1"), Cancellation)));
        Assert.Equal([[1L, 20L]], await RowsAsync("MATCH (a:A) RETURN count(a), max(a.made)"));
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_arrive_with_their_content()
    {
        await RowsAsync("CREATE (:A {x: [1, 2]})-[:T {y: 'z'}]->(:B)");
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("MATCH p = (a:A)-[r]->(b) RETURN p, {inner: [a, r]} AS map", Cancellation);
        Assert.True(await cursor.FetchAsync(Cancellation));
        var path = cursor.Current.GetValue("p").AsPath();
        Assert.Equal(["A"], path.Start.Labels);
        Assert.Equal("T", path.Relationships[0].Type);
        Assert.Equal("z", path.Relationships[0]["y"]);
        Assert.Equal(path.Start.ElementId, path.Relationships[0].StartNodeElementId);
        Assert.Equal(path.Start, cursor.Current.GetValue("map").AsMap()["inner"].AsList()[0].AsNode());
    }

    private static async Task<List<object?[]>> RowsAsync(IAsyncQueryRunner runner, string text)
    {
        var cursor = await runner.RunAsync(text, Cancellation);
        var rows = new List<object?[]>();
        while (await cursor.FetchAsync(Cancellation))
        {
            rows.Add([.. cursor.Current.GraphValues.ToArray().Select(ValueConversion.ToObject)]);
        }

        return rows;
    }

    private async Task<List<object?[]>> RowsAsync(string text)
    {
        await using var session = _driver.AsyncSession();
        return await RowsAsync(session, text);
    }
}
