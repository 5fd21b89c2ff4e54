using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>What the planner cannot plan yet is refused by name, at its place.</summary>
public sealed class RefusedPatternTests : PlanTextTests
{
    [Theory]
    [InlineData("USE graph.byName('other') MATCH (a) RETURN a", "database neo4j")]
    public void Constructs_that_are_not_planned_yet_say_so(string query, string message)
    {
        var error = Assert.Throws<GraphException>(() => Plan(query));

        Assert.Equal(StatusCodes.NotSupported, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Position);
    }

    [Fact]
    public void A_pattern_too_large_to_compare_its_relationships_is_refused()
    {
        var error = Assert.Throws<GraphException>(() => Plan("MATCH " + string.Concat(Enumerable.Repeat("()-->", 501)) + "() RETURN 1 AS x"));

        Assert.Contains("more than 500 relationships", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_clauses_are_planned_in_time()
    {
        var clauses = string.Concat(Enumerable.Range(0, 400).Select(i => $"MATCH (a{i}:Actor {{id: {i}}})-[:SUPPORTS]->() "));

        Assert.Single(Plan(clauses + "RETURN count(*) AS n").Columns);
    }
}
