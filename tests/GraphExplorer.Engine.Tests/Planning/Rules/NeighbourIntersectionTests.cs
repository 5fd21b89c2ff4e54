using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class NeighbourIntersectionTests : RuleTests
{
    [Fact]
    public void A_neighbour_of_two_nodes_is_found_by_intersection() => AssertRule(
        new NeighbourIntersection(),
        Closing(new Filter(Opening(Scan("a")), [Read("c.x = 1")])),
        """
        Expand(Intersect) (b)-[bc:T]->(c), (a)-[ca:T]->(c) WHERE c.x = 1
        Expand(Distinct) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Without_a_node_that_was_just_found_nothing_is_intersected() => Assert.Multiple(
        () => AssertUntouched(new NeighbourIntersection(), Closing(new Limit(Opening(Scan("a")), Read("1"), false))),
        () => AssertUntouched(new NeighbourIntersection(), new NeighbourExpand(Opening(Scan("a")), "b", NeighbourReach.Bound, [Leg("a", "ab")], [], null, null)));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(NeighbourIntersection),
        "MATCH (a)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c) RETURN a.k, count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c) RETURN DISTINCT a.k, c.k",
        "MATCH (a)-[:R]->(b)-[:R]->(c)-[:R]->(a) RETURN count(*)",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*), count(DISTINCT b)",
        "MATCH (a)-[]-(b)-[:R]-(c)-[:R|S]-(a) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(a) RETURN count(*)",
        "MATCH (a)-[:R]-(b)-[:R]-(a) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(c)-[:R]->(d)-[:R]->(a) RETURN count(*)",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(d)-[:R]-(a) RETURN a.k, count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(d), (a)-[:R]->(c)-[:R]->(d) RETURN count(*)",
        "MATCH (a)-->(b)-->(c)-->(d)<--(a), (a)-->(c), (b)-->(d) RETURN count(*)",
        "MATCH (a:A)-[r:R]->(b)-[s:R]->(c:A), (a)-[u:R]->(c) WHERE r.p > 0 AND s.p > 0 AND u.p > 0 RETURN count(*)",
        "MATCH (a:A)-[r:R]->(b)-[s:R]->(c:A), (a)-[u:R]->(c) WHERE r.p > 0 AND s.p > 1 AND u.p > 0 AND b.k < c.k RETURN b.k, count(*)",
        "MATCH (x) WHERE EXISTS { (x)-[:R]->(b)-[:R]->(c), (x)-[:R]->(c) } RETURN x.k",
        "MATCH (a)-[:R]->(b)-[:R]->(b), (a)-[:R]->(b) RETURN count(*)");

    private static NeighbourExpand Opening(LogicalPlan source) => new(
        new NeighbourExpand(source, "b", NeighbourReach.Each, [Leg("a", "ab")], [], null, null), "c", NeighbourReach.Each, [Leg("b", "bc")], [], null, null);

    private static NeighbourExpand Closing(LogicalPlan source) =>
        new(source, "a", NeighbourReach.Bound, [Leg("c", "ca") with { Direction = Direction.Incoming }], [], null, null);

    private static NeighbourLeg Leg(string from, string relationship) => new(from, Direction.Outgoing, ["T"], relationship, [], []);
}
