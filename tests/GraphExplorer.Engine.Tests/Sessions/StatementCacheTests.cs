namespace GraphExplorer.Engine.Tests.Sessions;

public class StatementCacheTests : DriverTests
{
    [Fact]
    public void One_text_is_compiled_once_while_the_schema_stays()
    {
        var first = Driver.Statements.Get("RETURN 1", Driver.Store.Current, Cancel);

        Assert.Same(first, Driver.Statements.Get("RETURN 1", Driver.Store.Current, Cancel));
        Assert.NotSame(first, Driver.Statements.Get("RETURN  1", Driver.Store.Current, Cancel));
    }

    [Fact]
    public async Task A_new_index_is_used_by_statements_that_ran_before()
    {
        const string Text = "MATCH (a:A {x: 1}) RETURN a";
        await RunAsync("UNWIND range(1, 50) AS i CREATE (:A {x: i})");
        Assert.Single(await RunAsync(Text));
        Assert.DoesNotContain("NodeIndexSeek", await PlanAsync(Text), StringComparison.Ordinal);
        await RunAsync("CREATE INDEX a_x FOR (a:A) ON (a.x)");
        Assert.Single(await RunAsync(Text));
        Assert.Contains("NodeIndexSeek", await PlanAsync(Text), StringComparison.Ordinal);
        await RunAsync("DROP INDEX a_x");
        Assert.Single(await RunAsync(Text));
    }

    [Fact]
    public async Task A_schema_that_was_rolled_back_leaves_no_plans_behind()
    {
        const string Text = "MATCH (a:A {x: 1}) RETURN a";
        await RunAsync("CREATE (:A {x: 1, y: 1})");
        await using var session = Driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            await RunAsync(transaction, "CREATE INDEX one FOR (a:A) ON (a.x)");
            Assert.Single(await RunAsync(transaction, Text));
        }

        await RunAsync("CREATE INDEX two FOR (a:A) ON (a.y)");

        Assert.Single(await RunAsync(Text));
    }

    [Fact]
    public async Task The_least_recently_used_plan_goes_first()
    {
        await using var driver = GraphExplorer.Engine.Sessions.EmbeddedDriver.Open(new() { PlanCacheSize = 2 });
        var state = driver.Store.Current;
        var first = driver.Statements.Get("RETURN 1", state, Cancel);
        driver.Statements.Get("RETURN 2", state, Cancel);
        driver.Statements.Get("RETURN 1", state, Cancel);
        driver.Statements.Get("RETURN 3", state, Cancel);

        Assert.Same(first, driver.Statements.Get("RETURN 1", state, Cancel));
    }

    [Fact]
    public async Task Labels_that_come_into_being_later_are_found_by_a_kept_plan()
    {
        const string Text = "MATCH (n:New)-[:LATER]->() RETURN count(*)";
        Assert.Equal(0, await ValueAsync(Text));
        await RunAsync("CREATE (:New)-[:LATER]->()");

        Assert.Equal(1, await ValueAsync(Text));
    }

    private async Task<string> PlanAsync(string text) =>
        (await SummaryAsync("EXPLAIN " + text)).Plan!.Arguments["string-representation"].AsString();
}
