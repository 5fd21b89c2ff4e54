using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class DistinctNeighboursTests : RuleTests
{
    private static Expand Two => Walk(Walk(Scan("a"), "a", "b"), "b", "c") with { Predicates = [Read("ab <> bc"), Read("c:C"), Read("bc.t > 3")] };

    [Fact]
    public void Below_DISTINCT_a_neighbour_comes_once() => AssertRule(
        new DistinctNeighbours(),
        new Distinct(Walk(Walk(Scan("a"), "a", "b"), "b", "c") with { Predicates = [Read("ab <> bc"), Read("c:C")] }, [new NamedExpression("c", Read("c"))]),
        """
        Distinct c
        Expand(Distinct) (b)-[bc:T]->(c) OTHER THAN (a)--(b) WHERE c:C
        Expand(Distinct) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void A_relationship_that_a_later_one_may_or_may_not_find_stays() => AssertRule(
        new DistinctNeighbours(),
        new Distinct(Two, [new NamedExpression("c", Read("c"))]),
        """
        Distinct c
        Expand(Distinct) (b)-[bc:T]->(c) WHERE bc.t > 3 OTHER THAN ab WHERE c:C
        Expand(All) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void A_subquery_that_is_asked_for_existence() => AssertRule(
        new DistinctNeighbours(),
        new SemiApply(Scan("a"), Walk(new Argument(["a"]), "a", "b") with { Predicates = [Read("ab.t = 1")] }, false),
        """
        SemiApply
          NodeByLabelScan a:A
          Expand(Distinct) (a)-[ab:T]->(b) WHERE ab.t = 1
          Argument a
        """);

    [Fact]
    public void Rows_that_are_counted_or_read_or_random_stay() => Assert.Multiple(
        () => AssertUntouched(new DistinctNeighbours(), new Aggregate(Walk(Scan("a"), "a", "b"), [], [new NamedExpression("n", Read("count(b)"))])),
        () => AssertUntouched(new DistinctNeighbours(), new Distinct(Walk(Scan("a"), "a", "b"), [new NamedExpression("t", Read("ab.t"))])),
        () => AssertUntouched(new DistinctNeighbours(), new Distinct(Walk(Scan("a"), "a", "b") with { Predicates = [Read("ab.t > a.t")] }, [new NamedExpression("b", Read("b"))])),
        () => AssertUntouched(new DistinctNeighbours(), new Distinct(Walk(Scan("a"), "a", "b") with { Predicates = [Read("rand() > 0.5")] }, [new NamedExpression("b", Read("b"))])),
        () => AssertUntouched(new DistinctNeighbours(), new Distinct(new Limit(Walk(Scan("a"), "a", "b"), Read("2"), false), [new NamedExpression("b", Read("b"))])));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(DistinctNeighbours),
        "MATCH (a)-[:R]->(b) RETURN DISTINCT a.k, b.k",
        "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN DISTINCT a.k, c.k",
        "MATCH (a)-[:R]->(b)-[:R]->(c) WHERE c <> a RETURN c.k, count(DISTINCT b)",
        "MATCH (a)-[:R]-(b)-[:R]-(c) RETURN DISTINCT a.k, b.k, c.k",
        "MATCH (a)-[:R]-(b)-[:R|S]-(c)-[]-(d) RETURN DISTINCT a.k, d.k",
        "MATCH (a)-[]-(b)-[:R|S]-(c)-[:R]-(d) RETURN DISTINCT a.k, d.k",
        "MATCH (a:A)-[r:R]->(b:B)-[s:R]->(c) WHERE r.p > 1 AND s.p > 1 RETURN DISTINCT c.k",
        "MATCH (a:A)-[r:R]->(b:B)-[s:R]->(c) WHERE r.p > 1 AND s.p < 3 RETURN DISTINCT c.k",
        "MATCH (a:A)-[r:R]->(b)-[s:R]->(c) WHERE r.s = 'a' RETURN max(c.k), min(a.k), count(DISTINCT b)",
        "MATCH (a)-[:R]->(a) RETURN DISTINCT a.k",
        "MATCH (a)-[:R]-(a)-[:R]-(b) RETURN DISTINCT a.k, b.k",
        "MATCH (a) WHERE EXISTS { (a)-[:R]->()-[:R]->(:B) } RETURN a.k",
        "MATCH (a) WHERE NOT EXISTS { (a)-[r:R]->(b)-[s:R]->(a) WHERE r.p = 1 } RETURN a.k",
        "MATCH (a)-[r:R]->(b) WITH a, r MATCH (a)-[r]->(c)-[:R]->(d) RETURN DISTINCT r.k, d.k",
        "MATCH (a)-[r]->(b)-[s]->(c) RETURN DISTINCT r.k, c.k",
        "MATCH (a)-[:R]->(b), (c)-[:S]->(d) RETURN DISTINCT a.k, d.k");
}
