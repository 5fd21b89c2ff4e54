using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Columnar.Parallel;

/// <summary>EXPLAIN and PROFILE say what runs in batches and by how many workers.</summary>
public sealed class ParallelPlanTests
{
    [Theory]
    [InlineData("MATCH (a:A) RETURN a.n, count(*)", "in batches, by up to 4 workers")]
    [InlineData("MATCH (a:A)-[r:R]->(b) RETURN DISTINCT a.n, r.k", "in batches, by up to 4 workers")]
    [InlineData("MATCH (a:A) RETURN a.n, collect(a.i)", "in batches")]
    [InlineData("MATCH (a:A) RETURN rand() < 2 AS x, count(*)", "in batches")]
    [InlineData("MATCH (a:A {i: 3}) RETURN a.i, count(a.n)", "")]
    public async Task Explain_says_how_an_aggregation_runs(string query, string expected)
    {
        await using var rows = await RandomGraph.CreateAsync();
        var notes = await NotesAsync(rows.Beside(RandomGraph.Batches(4)), "EXPLAIN " + query);
        Assert.Equal(expected, notes);
        Assert.Equal(expected.Length == 0 ? "" : "in batches", await NotesAsync(rows.Beside(RandomGraph.Batches(1)), "EXPLAIN " + query));
        Assert.Equal("", await NotesAsync(rows, "EXPLAIN " + query));
    }

    [Fact]
    public async Task Profile_counts_the_rows_of_all_workers()
    {
        await using var rows = await RandomGraph.CreateAsync();
        const string query = "PROFILE MATCH (a:A)-[r]->(b) WHERE a.i > 20 RETURN a.k, count(*)";
        Assert.Equal(await RowsAsync(rows, query), await RowsAsync(rows.Beside(RandomGraph.Batches(1)), query));
        Assert.Equal(await RowsAsync(rows, query), await RowsAsync(rows.Beside(RandomGraph.Batches(4)), query));
    }

    [Fact]
    public async Task The_number_of_workers_is_a_setting()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { Parallelism = 3 });
        Assert.Equal(["'3'"], await RandomGraph.RunAsync(driver, "SHOW SETTINGS 'server.cypher.parallel.worker_limit' YIELD value"));
    }

    private static async Task<IPlan> PlanAsync(EmbeddedDriver driver, string text)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(text, cancellationToken: TestContext.Current.CancellationToken);
        var summary = await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        return summary.Profile ?? summary.Plan!;
    }

    private static async Task<string> NotesAsync(EmbeddedDriver driver, string text) => string.Join(' ', Steps(await PlanAsync(driver, text))
        .Where(step => step.OperatorType is "EagerAggregation@neo4j" or "Distinct@neo4j")
        .Select(step => step.Arguments["Details"].AsString())
        .Where(details => details.Contains("in batches", StringComparison.Ordinal))
        .Select(details => details[details.IndexOf("in batches", StringComparison.Ordinal)..]));

    private static async Task<string> RowsAsync(EmbeddedDriver driver, string text) =>
        string.Join(' ', Steps(await PlanAsync(driver, text)).Select(step => $"{step.OperatorType}:{((IProfiledPlan)step).Records}"));

    private static IEnumerable<IPlan> Steps(IPlan plan) => plan.Children.SelectMany(Steps).Prepend(plan);
}
