using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class FactorisedCountingTests : RuleTests
{
    private static FactorisedCounting Rule => new(new NameSupply());

    [Fact]
    public void A_count_is_a_sum_of_multiplicities() => AssertRule(
        Rule,
        new Aggregate(
            Walk(Walk(Scan("a"), "a", "b"), "b", "c") with { Predicates = [Read("ab <> bc")] },
            [new NamedExpression("a", Read("a"))],
            [new NamedExpression("n", Read("count(*)")), new NamedExpression("m", Read("count(DISTINCT b)")), new NamedExpression("o", Read("count(bc)"))]),
        """
        EagerAggregation a, sum(multiplicity_1) AS n, count(DISTINCT b) AS m, sum(multiplicity_1) AS o
        Expand(Distinct) (b)-[bc:T]->(c) OTHER THAN (a)--(b) COUNT AS multiplicity_1 * multiplicity_0
        Expand(Distinct) (a)-[ab:T]->(b) COUNT AS multiplicity_0
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Sums_of_integers_and_counts_of_what_may_be_null() => AssertRule(
        Rule,
        new Aggregate(Walk(Scan("a"), "a", "b"), [], [new NamedExpression("n", Read("count(b.x)")), new NamedExpression("m", Read("sum(2)"))]),
        """
        EagerAggregation sum(CASE WHEN b.x IS NULL THEN 0 ELSE multiplicity_0 END) AS n, sum(2 * multiplicity_0) AS m
        Expand(Distinct) (a)-[ab:T]->(b) COUNT AS multiplicity_0
        NodeByLabelScan a:A
        """);

    [Fact]
    public void A_scan_of_relationships_becomes_one_of_nodes() => AssertRule(
        Rule,
        new Aggregate(new Filter(new RelationshipTypeScan("r", "a", "b", ["T"], true), [Read("r.t < 3"), Read("a:A")]), [new NamedExpression("b", Read("b"))], [new NamedExpression("n", Read("count(*)"))]),
        """
        EagerAggregation b, sum(multiplicity_0) AS n
        Filter a:A
        Expand(Distinct) (a)-[r:T]->(b) WHERE r.t < 3 COUNT AS multiplicity_0
        AllNodesScan a
        """);

    [Fact]
    public void A_scan_of_a_rare_type_stays() => AssertUntouched(
        new FactorisedCounting(new NameSupply(), () => 1000),
        new Aggregate(new RelationshipTypeScan("r", "a", "b", ["T"], true) { EstimatedRows = 200 }, [new NamedExpression("b", Read("b"))], [new NamedExpression("n", Read("count(*)"))]));

    [Fact]
    public void A_pattern_of_many_relationships_stays()
    {
        var walk = Enumerable.Range(0, 41).Aggregate<int, LogicalPlan>(Scan("n0"), (plan, i) => Walk(plan, $"n{i}", $"n{i + 1}"));

        AssertUntouched(Rule, new Aggregate(walk, [], [new NamedExpression("n", Read("count(*)"))]));
    }

    [Fact]
    public void What_needs_each_row_stays() => Assert.Multiple(
        () => AssertUntouched(Rule, new Aggregate(Walk(Scan("a"), "a", "b"), [], [new NamedExpression("n", Read("collect(b)"))])),
        () => AssertUntouched(Rule, new Aggregate(Walk(Scan("a"), "a", "b"), [], [new NamedExpression("n", Read("count(*)")), new NamedExpression("m", Read("avg(b.x)"))])),
        () => AssertUntouched(Rule, new Aggregate(Walk(Scan("a"), "a", "b"), [], [new NamedExpression("n", Read("sum(b.x)"))])),
        () => AssertUntouched(Rule, new Aggregate(Walk(Scan("a"), "a", "b"), [], [new NamedExpression("n", Read("count(ab.x)"))])),
        () => AssertUntouched(Rule, new Aggregate(new Skip(Walk(Scan("a"), "a", "b"), Read("2")), [], [new NamedExpression("n", Read("count(*)"))])));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(FactorisedCounting),
        "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN a.k, count(*), count(b), count(c.p), count(DISTINCT c.p)",
        "MATCH (a)-[:R]-(b)-[:R]-(c) RETURN b.k, count(*)",
        "MATCH (a)-[:R]-(b)-[]-(c)-[:R|S]-(d) RETURN count(*)",
        "MATCH (a:A)-[r:R]->(b:B)<-[s:R]-(c:A) WHERE r.p > 0 AND s.p > 0 RETURN b.k, count(r), count(s)",
        "MATCH (a:A)-[r]->(b:B)<-[s:R]-(c:A) WHERE r.p > 0 AND s.p > 1 RETURN count(*)",
        "MATCH (a)-[r]->(b) WHERE r.p = 1 RETURN a.k, b.k, count(*) AS n, sum(2) AS m",
        "MATCH (a)-[:R]->(b) WITH b, count(*) AS n MATCH (b)-[:S]->(c) RETURN n, c.k, count(*)",
        "MATCH (a)-[:R]->(b) OPTIONAL MATCH (b)-[s:S]->(c) RETURN a.k, count(*), count(c), count(DISTINCT s)",
        "MATCH (a) RETURN a.k, COUNT { (a)-[:R]->()-[:R]->() } AS n",
        "MATCH (a) RETURN a.k, COUNT { (a)-[r:R]->(b)-[:R]-(c) WHERE r.p > 1 AND c:A } AS n",
        "MATCH (a)-[:R]->(a)-[:R]->(b) RETURN count(*)",
        "MATCH p = (a)-[:R]->(b)-[:R]->(c) RETURN count(*)",
        "MATCH p = (a)-[r:R]->(b)-[:R]->(c) WHERE r.p > 0 RETURN count(p)",
        "UNWIND [1, 2] AS x MATCH (a {p: x})-[:R]->(b)-[:S]-(c) RETURN x, count(*)",
        "MATCH (a)-[:R]->(b) CALL (a) { MATCH (a)-[:R]->(c)-[:R]->(d) RETURN count(*) AS n } RETURN a.k, sum(n)");
}
