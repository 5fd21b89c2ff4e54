using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class UnreadNeighboursTests : RuleTests
{
    [Fact]
    public void Neighbours_that_nothing_reads_are_counted_together() => AssertRule(
        new UnreadNeighbours(),
        new Aggregate(Neighbour(Neighbour(Scan("a"), "a", "b", "m"), "b", "c", "n"), [], [new NamedExpression("n", Read("sum(n)"))]),
        """
        EagerAggregation sum(n) AS n
        Expand(Count) (b)-[bc:T]->(c) COUNT AS n
        Expand(Distinct) (a)-[ab:T]->(b) COUNT AS m
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Or_asked_for() => AssertRule(
        new UnreadNeighbours(),
        new Distinct(Neighbour(Scan("a"), "a", "b", null), [new NamedExpression("a", Read("a"))]),
        """
        Distinct a
        Expand(Exists) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void What_is_read_is_found() =>
        AssertUntouched(new UnreadNeighbours(), new Distinct(Neighbour(Scan("a"), "a", "b", null), [new NamedExpression("b", Read("b"))]));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(UnreadNeighbours),
        "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN count(*)",
        "MATCH (a:A)-[:R]->(b)-[:R]->(c) WHERE c <> a RETURN a.k, count(*)",
        "MATCH (a)-[:R]-(b)-[:R]-(c) WHERE a.k < 5 RETURN DISTINCT a.k, b.k",
        "MATCH (a)-[r:R]->(b) WHERE r.p > 1 RETURN a.k, count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c) WHERE c.p > 0 RETURN b.k, count(*)");

    private static NeighbourExpand Neighbour(LogicalPlan source, string from, string to, string? count) =>
        new(source, to, NeighbourReach.Each, [new NeighbourLeg(from, Direction.Outgoing, ["T"], from + to, [], [])], [], null, count);
}
