using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

public class EmbeddedSessionTests : DriverTests
{
    [Fact]
    public async Task A_statement_answers_its_rows()
    {
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync("UNWIND [1, 2] AS x RETURN x, x * $factor AS y", MapValue.Of(("factor", 10)), Cancel);

        Assert.Equal(["x", "y"], await cursor.KeysAsync(Cancel));
        Assert.Equal([[1, 10], [2, 20]], await ReadAsync(cursor));
    }

    [Fact]
    public async Task What_was_created_is_found()
    {
        await RunAsync("CREATE (:Actor {name: 'Russia'})-[:DEMANDS {demand: 'neutrality'}]->(:Actor {name: 'Ukraine'})");

        Assert.Equal("neutrality", await ValueAsync("MATCH (a:Actor {name: 'Russia'})-[r:DEMANDS]->(b) WHERE b.name = $name RETURN r.demand", ("name", "Ukraine")));
    }

    [Fact]
    public async Task A_result_stands_without_the_graph()
    {
        await RunAsync("CREATE (:A:B {x: 1})-[:R {y: 2}]->(:A {x: 3})");
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync("MATCH p = (a:B)-[r:R]->(b) RETURN a, r, p, [a, {b: b}], 5", Cancel);
        Assert.True(await cursor.FetchAsync(Cancel));
        var row = cursor.Current.GraphValues.ToArray();
        await cursor.ConsumeAsync(Cancel);
        await RunAsync("MATCH (n) DETACH DELETE n");

        var node = row[0].AsNode();
        Assert.Equal(["A", "B"], node.Labels.Order());
        Assert.Equal(MapValue.Of(("x", 1)), node.PropertyMap);
        Assert.Equal($"4:{Driver.Store.DatabaseId}:0", node.ElementId);
        var relationship = row[1].AsRelationship();
        Assert.Equal("R", relationship.Type);
        Assert.Equal(MapValue.Of(("y", 2)), relationship.PropertyMap);
        Assert.Equal((node.ElementId, 0L, 1L), (relationship.StartNodeElementId, relationship.StartNodeId, relationship.EndNodeId));
        var path = row[2].AsPath();
        Assert.Equal([0, 1], path.Nodes.Select(part => part.Id));
        Assert.Equal(relationship, Assert.Single(path.Relationships));
        Assert.Equal(3, row[3].AsList()[1].AsMap()["b"].AsNode().PropertyMap["x"]);
    }

    [Fact]
    public async Task A_writing_statement_is_committed_though_nobody_reads_its_rows()
    {
        await using var session = Driver.AsyncSession();
        await session.RunAsync("UNWIND range(1, 10) AS i CREATE (n {i: i}) RETURN n", Cancel);

        Assert.Equal(10, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task A_statement_that_fails_half_way_changes_nothing()
    {
        await FailsAsync(StatusCodes.ArithmeticError, () => RunAsync("UNWIND [1, 0] AS i CREATE (:A {v: 1 / i})"));

        Assert.Equal(0, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task Reading_goes_on_over_the_graph_as_it_was()
    {
        await RunAsync("UNWIND range(1, 5) AS i CREATE (:A {i: i})");
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync("MATCH (n:A) RETURN n.i", Cancel);
        Assert.True(await cursor.FetchAsync(Cancel));
        await RunAsync("MATCH (n:A) DELETE n");

        Assert.Equal(4, (await ReadAsync(cursor)).Count);
        Assert.Equal(0, await ValueAsync("MATCH (n:A) RETURN count(*)"));
    }

    [Fact]
    public async Task Peeking_does_not_move()
    {
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync("UNWIND [1, 2] AS x RETURN x", Cancel);

        Assert.Equal(1L, (await cursor.PeekAsync(Cancel))![0]);
        Assert.Throws<InvalidOperationException>(() => cursor.Current);
        Assert.Equal([[1], [2]], await ReadAsync(cursor));
        Assert.Null(await cursor.PeekAsync(Cancel));
        Assert.False(cursor.IsOpen);
    }

    [Fact]
    public async Task The_summary_counts_what_was_changed()
    {
        var created = await SummaryAsync("CREATE (a:A:B {x: 1})-[:R {y: 2}]->(b:A)");
        Assert.Equal((2, 1, 2, 3), (created.Counters.NodesCreated, created.Counters.RelationshipsCreated, created.Counters.PropertiesSet, created.Counters.LabelsAdded));
        Assert.Equal(QueryType.WriteOnly, created.QueryType);
        var deleted = await SummaryAsync("MATCH (n:A) DETACH DELETE n");
        Assert.Equal((2, 1), (deleted.Counters.NodesDeleted, deleted.Counters.RelationshipsDeleted));
        var read = await SummaryAsync("MATCH (n) RETURN n");
        Assert.False(read.Counters.ContainsUpdates);
        Assert.Equal(QueryType.ReadOnly, read.QueryType);
        Assert.Equal("neo4j", read.Database);
        Assert.Null(read.Plan);
    }

    [Fact]
    public async Task Missing_parameters_are_named()
    {
        var exception = await FailsAsync(StatusCodes.ParameterMissing, () => RunAsync("RETURN $a + $b + $c", ("b", 1)));

        Assert.Equal("Expected parameter(s): a, c", exception.Message);
    }

    [Fact]
    public async Task A_syntax_error_shows_its_line()
    {
        var exception = await FailsAsync(StatusCodes.SyntaxError, () => RunAsync("RETURN 1 +"));

        Assert.NotNull(exception.Excerpt());
    }

    [Fact]
    public async Task Read_access_refuses_to_write()
    {
        await using var session = Driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        foreach (var text in new[] { "CREATE (n)", "MERGE (n)", "CREATE INDEX FOR (n:A) ON (n.x)" })
        {
            var exception = await FailsAsync(StatusCodes.AccessMode, () => session.RunAsync(text, Cancel));
            Assert.Equal("Writing in read access mode not allowed. Attempted write to neo4j", exception.Message);
        }

        await session.RunAsync("EXPLAIN CREATE (n)", Cancel);
        Assert.Equal([[1]], await RunAsync(session, "RETURN 1"));
    }

    [Fact]
    public async Task Read_access_refuses_a_large_write_before_it_is_planned()
    {
        await using var session = Driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        var text = "CREATE ()" + string.Concat(Enumerable.Repeat(",()", 99_999));

        // Planned, it would be refused for its size.
        await FailsAsync(StatusCodes.AccessMode, () => session.RunAsync(text, Cancel));
    }

    [Theory]
    [InlineData("CALL db.index.fulltext.queryNodes()", "got 0 expected at least 2.")]
    [InlineData("CALL db.index.fulltext.queryNodes(1, 2, 3, 4)", "got 4 expected at most 3.")]
    public async Task Arguments_with_a_default_may_be_left_out_says_the_error(string text, string numbers) =>
        Assert.EndsWith(numbers, (await FailsAsync(StatusCodes.SyntaxError, () => RunAsync(text))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_list_too_long_to_be_made_is_refused_with_its_length() => Assert.EndsWith(
        "this one would have 9,223,372,036,854,775,807.",
        (await FailsAsync(StatusCodes.ArgumentError, () => RunAsync("RETURN size(range(0, 9223372036854775806))"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Another_database_is_not_there()
    {
        Assert.Equal(StatusCodes.DatabaseNotFound, Assert.Throws<GraphException>(() => Driver.AsyncSession(new SessionConfig { Database = "other" })).Code);
        await using var session = Driver.AsyncSession(new SessionConfig { Database = "Neo4j" });
        await session.RunAsync("RETURN 1", Cancel);
    }

    [Fact]
    public async Task Explain_shows_the_plan_and_runs_nothing()
    {
        var summary = await SummaryAsync("EXPLAIN MATCH (a:A)-[r:R]->(b) WHERE b.x > $x CREATE (c) RETURN a.x AS x");

        Assert.Equal("ProduceResults@neo4j", summary.Plan!.OperatorType);
        Assert.Null(summary.Profile);
        Assert.Contains("+ProduceResults", summary.Plan.Arguments["string-representation"].AsString(), StringComparison.Ordinal);
        Assert.Equal(0, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task Profile_counts_rows_even_those_nobody_reads()
    {
        await RunAsync("UNWIND range(1, 7) AS i CREATE (:A {i: i})");
        var summary = await SummaryAsync("PROFILE MATCH (a:A) WHERE a.i > 2 RETURN a.i");

        Assert.Equal(5, summary.Profile!.Records);
        Assert.Contains(Operators(summary.Profile), plan => plan.OperatorType == "NodeByLabelScan@neo4j" && ((IProfiledPlan)plan).Records == 7);
    }

    [Fact]
    public async Task A_statement_ends_at_its_time_limit()
    {
        await using var session = Driver.AsyncSession();
        var config = new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(50) };
        var exception = await FailsAsync(
            StatusCodes.TransactionTimedOutClientConfiguration,
            async () => await ReadAsync(await session.RunAsync(new Query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"), config, Cancel)));

        Assert.Contains("0.05 s", exception.Message, StringComparison.Ordinal);
        Assert.Equal([[1]], await RunAsync(session, "RETURN 1"));
    }

    [Fact]
    public async Task A_statement_ends_when_its_caller_cancels()
    {
        await using var session = Driver.AsyncSession();
        using var cancellation = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var cursor = await session.RunAsync("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)", cancellation.Token);
            await cursor.FetchAsync(cancellation.Token);
        });

        Assert.Equal([[1]], await RunAsync(session, "RETURN 1"));
    }

    [Fact]
    public async Task A_statement_ends_at_the_memory_limit()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = 100_000 });
        await using var session = driver.AsyncSession();

        await FailsAsync(StatusCodes.MemoryLimit, () => RunAsync(session, "UNWIND range(1, 100000) AS a RETURN collect(a)"));
        await FailsAsync(StatusCodes.MemoryLimit, () => RunAsync(session, "UNWIND range(1, 100000) AS a CREATE (n) RETURN a"));
        Assert.Equal([[0]], await RunAsync(session, "MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task Managed_work_is_run_again_after_a_retriable_error()
    {
        await using var session = Driver.AsyncSession();
        var attempts = 0;
        var result = await session.ExecuteWriteAsync(
            async transaction =>
            {
                var before = Assert.Single(await RunAsync(transaction, "MATCH (n) RETURN count(*)"))[0].AsInteger();
                if (attempts++ == 0)
                {
                    await RunAsync("CREATE (:Other)");
                }

                await RunAsync(transaction, "CREATE (:Mine)");
                return before;
            },
            cancellationToken: Cancel);

        Assert.Equal((2, 1L), (attempts, result));
        Assert.Equal(2, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task Managed_work_that_fails_for_good_is_rolled_back()
    {
        await using var session = Driver.AsyncSession();
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.ExecuteWriteAsync<int>(
            async transaction =>
            {
                await RunAsync(transaction, "CREATE (n)");
                throw new InvalidOperationException();
            },
            cancellationToken: Cancel));
        await FailsAsync(StatusCodes.AccessMode, () => session.ExecuteReadAsync(transaction => RunAsync(transaction, "CREATE (n)"), cancellationToken: Cancel));

        Assert.Equal(0, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task Bookmarks_tell_the_commit()
    {
        await using var session = Driver.AsyncSession();
        Assert.Empty(session.LastBookmarks.Values);
        await RunAsync(session, "CREATE (n)");
        var first = session.LastBookmarks;
        await RunAsync(session, "CREATE (n)");

        Assert.Single(first.Values);
        Assert.NotEqual(first, session.LastBookmarks);
    }

    [Fact]
    public async Task Statements_run_beside_one_another()
    {
        await RunAsync("CREATE CONSTRAINT FOR (n:A) REQUIRE n.id IS UNIQUE");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(
            async () =>
            {
                for (var i = 0; i < 25; i++)
                {
                    await RunAsync("MERGE (a:A {id: $id}) ON CREATE SET a.n = 1 ON MATCH SET a.n = a.n + 1", ("id", i % 5));
                    Assert.Equal(1, await ValueAsync("MATCH (a:A {id: $id}) RETURN count(*)", ("id", i % 5)));
                }
            },
            Cancel)));

        Assert.Equal(200, await ValueAsync("MATCH (a:A) RETURN sum(a.n)"));
    }

    private static IEnumerable<IPlan> Operators(IPlan plan) => plan.Children.SelectMany(Operators).Prepend(plan);
}
