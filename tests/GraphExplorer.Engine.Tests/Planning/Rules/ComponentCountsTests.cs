using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class ComponentCountsTests : RuleTests
{
    private static ComponentCounts Rule => new(new NameSupply());

    [Fact]
    public void A_side_that_nothing_reads_is_counted_once() => AssertRule(
        Rule,
        new Aggregate(new CartesianProduct(Walk(Scan("a"), "a", "b"), Walk(Scan("c"), "c", "d")), [new NamedExpression("a", Read("a"))], [new NamedExpression("n", Read("count(*)"))]),
        """
        EagerAggregation a, sum(count_0) AS n
        CartesianProduct
          Expand(All) (a)-[ab:T]->(b)
          NodeByLabelScan a:A
          Filter count_0 > 0
          EagerAggregation count(*) AS count_0
          Expand(All) (c)-[cd:T]->(d)
          NodeByLabelScan c:A
        """);

    [Fact]
    public void A_side_that_is_read_stays() => Assert.Multiple(
        () => AssertUntouched(Rule, Counted(new Filter(new CartesianProduct(Walk(Scan("a"), "a", "b"), Walk(Scan("c"), "c", "d")), [Read("ab <> cd")]))),
        () => AssertUntouched(Rule, Counted(new CartesianProduct(Scan("a"), Scan("c")))),
        () => AssertUntouched(Rule, Counted(new Limit(new CartesianProduct(Walk(Scan("a"), "a", "b"), Scan("c")), Read("1"), false))));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(ComponentCounts),
        "MATCH (a)-[:R]->(b), (c)-[:S]->(d) RETURN count(*)",
        "MATCH (a)-[:R]->(b), (c)-[:S]->(d) RETURN a.k, count(*), count(DISTINCT b)",
        "MATCH (a)-[:R]->(b) MATCH (c:B)-[:R]-(d) MATCH (e {p: 1}) RETURN b.k, count(*), count(e), count(d.p)",
        "MATCH (a:A), (c)-[s]->(d) WHERE s.p > 2 RETURN a.k, count(s)",
        "MATCH (a:C), (c)-[:R]->(d)-[:R]->(e) RETURN a.k, count(*)");

    private static Aggregate Counted(LogicalPlan source) => new(source, [], [new NamedExpression("n", Read("count(*)"))]);
}
