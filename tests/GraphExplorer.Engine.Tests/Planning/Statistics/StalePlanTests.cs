using GraphExplorer.Engine.Tests.Sessions;

namespace GraphExplorer.Engine.Tests.Planning.Statistics;

/// <summary>When plans that are kept are made anew because the graph has changed.</summary>
public sealed class StalePlanTests : DriverTests
{
    private const string Text = "MATCH (a:A)-[:R]->(b:B) RETURN a, b";

    [Fact]
    public async Task A_plan_stays_while_little_changes()
    {
        await RunAsync("UNWIND range(1, 1000) AS i CREATE (:A)-[:R]->(:B)");
        var plan = Statement();
        await RunAsync("UNWIND range(1, 150) AS i CREATE (:A)-[:R]->(:B)");

        Assert.Same(plan, Statement());
    }

    [Fact]
    public async Task A_plan_is_made_anew_when_a_label_doubles_in_a_large_graph()
    {
        await RunAsync("UNWIND range(1, 20000) AS i CREATE (:Other)");
        await RunAsync("UNWIND range(1, 500) AS i CREATE (:A)-[:R]->(:B)");
        var plan = Statement();
        await RunAsync("UNWIND range(1, 700) AS i CREATE (:A)");

        Assert.NotSame(plan, Statement());
    }

    [Fact]
    public async Task Nodes_of_labels_that_it_does_not_read_do_not_matter()
    {
        await RunAsync("UNWIND range(1, 2000) AS i CREATE (:A)-[:R]->(:B)");
        var plan = Driver.Statements.Get("CREATE (:A)", Driver.Store.Current, Cancel);
        await RunAsync("UNWIND range(1, 9000) AS i CREATE (:Other)");

        Assert.Same(plan, Driver.Statements.Get("CREATE (:A)", Driver.Store.Current, Cancel));
    }

    [Fact]
    public async Task A_plan_is_made_anew_when_half_of_the_graph_has_other_values()
    {
        await RunAsync("UNWIND range(1, 1000) AS i CREATE (:A {x: i})");
        var plan = Statement();
        await RunAsync("MATCH (a:A) SET a.x = 0");

        Assert.NotSame(plan, Statement());
    }

    [Fact]
    public async Task Changes_that_add_up_over_many_commits_are_seen()
    {
        await RunAsync("UNWIND range(1, 100) AS i CREATE (:A)-[:R]->(:B)");
        var plan = Statement();
        for (var i = 0; i < 8; i++)
        {
            await RunAsync("UNWIND range(1, 50) AS i CREATE (:A)");
        }

        Assert.NotSame(plan, Statement());
    }

    [Fact]
    public async Task What_a_transaction_has_written_itself_is_seen()
    {
        await RunAsync("CREATE (:A)-[:R]->(:B)");
        await RunAsync(Text);
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "UNWIND range(1, 3000) AS i CREATE (:A)-[:R]->(:B)");
        var cursor = await transaction.RunAsync("EXPLAIN " + Text, cancellationToken: Cancel);
        var plan = (await cursor.ConsumeAsync(Cancel)).Plan!;

        Assert.InRange(plan.Arguments["EstimatedRows"].AsFloat(), 1500, 6000);
        await transaction.RollbackAsync(Cancel);
        cursor = await session.RunAsync("EXPLAIN " + Text, cancellationToken: Cancel);
        Assert.InRange((await cursor.ConsumeAsync(Cancel)).Plan!.Arguments["EstimatedRows"].AsFloat(), 0, 10);
    }

    [Fact]
    public async Task Estimates_follow_values_that_change()
    {
        await RunAsync("UNWIND range(1, 1000) AS i CREATE (:A {x: i})");
        Assert.InRange(await EstimateAsync("MATCH (a:A) WHERE a.x < 100 RETURN a"), 80, 120);
        await RunAsync("MATCH (a:A) SET a.x = 5");
        Assert.InRange(await EstimateAsync("MATCH (a:A) WHERE a.x < 100 RETURN a"), 900, 1000);
    }

    [Fact]
    public async Task The_same_graph_gives_the_same_estimates()
    {
        await RunAsync("UNWIND range(1, 9000) AS i CREATE (:A {x: i % 97})-[:R {t: i % 31}]->(:B)");
        const string Asked = "MATCH (a:A)-[r:R]->(b) WHERE a.x < 10 AND r.t = 5 RETURN a";
        var first = await EstimateAsync(Asked);
        await RunAsync("CALL db.prepareForReplanning()");

        Assert.Equal(first, await EstimateAsync(Asked + " "));
    }

    private Engine.Sessions.CompiledStatement Statement() => Driver.Statements.Get(Text, Driver.Store.Current, Cancel);

    private async Task<double> EstimateAsync(string text) => (await SummaryAsync("EXPLAIN " + text)).Plan!.Arguments["EstimatedRows"].AsFloat();
}
