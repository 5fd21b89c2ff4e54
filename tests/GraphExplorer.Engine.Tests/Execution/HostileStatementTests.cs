using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class HostileStatementTests
{
    [Theory]
    [InlineData("CREATE (x{0}) ", 998)]
    [InlineData("UNWIND [1] AS x{0} ", 100)]
    public async Task A_statement_of_as_many_clauses_as_allowed_runs(string clause, int count)
    {
        using var graph = new TestGraph();
        Assert.Equal(["1"], (await graph.RunAsync(Repeat(clause, count) + "RETURN 1 AS one")).Rows);
    }

    [Fact]
    public async Task A_statement_of_too_many_clauses_is_refused()
    {
        using var graph = new TestGraph();
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync(Repeat("CREATE (x{0}) ", 20_000)));
        Assert.Equal(StatusCodes.SyntaxError, error.Code);
        Assert.Contains("1,000 clauses", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_of_too_many_parts_is_refused_and_a_long_one_is_planned_in_time()
    {
        using var graph = new TestGraph();
        Assert.Equal(["0"], (await graph.RunAsync("MATCH (a)" + Repeat("-->()", 100) + " RETURN count(*)")).Rows);
        Assert.Equal(["0"], (await graph.RunAsync("MATCH (a:A)" + Repeat(", (x{0}:A)", 100) + " RETURN count(*)")).Rows);
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("MATCH (a)" + Repeat("-->()", 1600) + " RETURN count(*)"));
        Assert.Contains("3,000 nodes and relationships", error.Message, StringComparison.Ordinal);
    }

    private static string Repeat(string clause, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => clause.Replace("{0}", $"{number}", StringComparison.Ordinal)));
}
