using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules.Counting;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Counting;

public sealed class DegreeAggregationTests : RuleTests
{
    private static DegreeAggregation Rule => new(new NameSupply(), new FixedGraph());

    private static OptionalExpand Optional => new(Scan("a"), "a", Direction.Outgoing, ["T"], "ab", "b", false, []);

    [Fact]
    public void Relationships_counted_by_their_start() => AssertRule(
        Rule,
        Counted(Walk(Scan("a"), "a", "b"), "a.name", "count(ab)", "max(a.x)"),
        """
        EagerAggregation a.name AS key, sum(degree_0) AS n0, max(a.x) AS n1
        Filter degree_0 > 0
        Projection getDegree((a)-[:T]->()) AS degree_0
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Optional_relationships_count_as_a_row_where_there_is_none() => AssertRule(
        Rule,
        Counted(Optional, "a", "count(b)", "count(*)"),
        """
        EagerAggregation a AS key, sum(degree_0) AS n0, sum(CASE WHEN degree_0 > 0 THEN degree_0 ELSE 1 END) AS n1
        Projection getDegree((a)-[:T]->()) AS degree_0
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Relationships_counted_by_their_end_are_walked_from_there() => AssertRule(
        Rule,
        Counted(Walk(new AllNodesScan("a"), "a", "b") with { Predicates = [Read("b:B"), Read("b.x = 1")] }, "b.name", "count(*)"),
        """
        EagerAggregation b.name AS key, sum(degree_0) AS n0
        Filter degree_0 > 0
        Projection getDegree((b)<-[:T]-()) AS degree_0
        Filter b.x = 1
        NodeByLabelScan b:B
        """);

    [Fact]
    public void The_relationships_of_one_row_are_its_degree() => AssertRule(
        Rule,
        new Aggregate(Walk(new Argument(["a"]), "a", "b"), [], [new NamedExpression("n", Read("count(*)"))]),
        """
        Projection getDegree((a)-[:T]->()) AS n
        Argument a
        """);

    [Fact]
    public void What_reads_the_relationship_or_both_ends_walks() => Assert.Multiple(
        () => AssertUntouched(Rule, Counted(Walk(Scan("a"), "a", "b"), "type(ab)", "count(*)")),
        () => AssertUntouched(Rule, Counted(Walk(Scan("a"), "a", "b"), "a.x + b.x", "count(*)")),
        () => AssertUntouched(Rule, Counted(Walk(Scan("a"), "a", "b"), "a.x", "count(b.x)")),
        () => AssertUntouched(Rule, Counted(Walk(Scan("a"), "a", "b"), "a.x", "sum(a.x)")),
        () => AssertUntouched(Rule, Counted(Walk(Scan("a"), "a", "b"), "a.x", "collect(a.x)")),
        () => AssertUntouched(Rule, Counted(Walk(Scan("a"), "a", "b") with { Predicates = [Read("b:B")] }, "a.x", "count(*)")),
        () => AssertUntouched(Rule, Counted(Walk(Scan("a"), "a", "b") with { Predicates = [Read("ab.x = 1")] }, "a.x", "count(*)")),
        () => AssertUntouched(Rule, Counted(Walk(Walk(Scan("c"), "c", "a"), "a", "b") with { Predicates = [Read("ca <> ab")] }, "a.x", "count(*)")));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(DegreeAggregation),
        LabelledGraphs.All,
        "MATCH (a)-[r]->() RETURN a.k, count(*)",
        "MATCH (a:A)-[r:R|S]-() RETURN a.p, count(r), count(a.s), max(a.k), count(DISTINCT a.k)",
        "MATCH (a)-[r]->(b:Node) RETURN b.p, count(a)",
        "MATCH (a)-[r]->(b:A {p: 1}) RETURN b, count(*) AS n",
        "MATCH (a:A)--() RETURN count(*)",
        "MATCH (a)-[r]->(b:Node) WITH a, count(b) AS n RETURN a.k, n",
        "MATCH (a) OPTIONAL MATCH (a)-[r:S]->() RETURN a.k, count(r), count(*), count(a.p)",
        "OPTIONAL MATCH (a:B) OPTIONAL MATCH (a)-[r]-(b:Node) RETURN a.p, count(r), count(*)",
        "MATCH (a) OPTIONAL MATCH (a)-[r]-() WITH a.p AS p, r RETURN p, count(*)",
        "MATCH (a) CALL (a) { MATCH (a)-[:R]-(b) RETURN count(b) AS n } RETURN a.k, n",
        "OPTIONAL MATCH (a:B) CALL (a) { OPTIONAL MATCH (a)-[:R]-(b) RETURN count(b) AS n, count(*) AS m, count(a) AS l } RETURN a.k, n, m, l",
        "MATCH (a:A)-[r]->(c) WITH c, r ORDER BY r.k LIMIT 5 MATCH (c)-[s]->() RETURN c.k, count(*)");

    [Fact]
    public async Task A_plan_that_relies_on_labels_is_right_when_they_no_longer_cover_all_nodes()
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("CREATE (a:Node {k: 1})-[:R]->(:Node)");
        const string Statement = "MATCH (a {k: 1})-->(b:Node) RETURN a.k, count(*) AS n";
        Assert.Equal("1 | 1", Assert.Single((await ComparedRows.OfAsync(driver, Statement)).Rows));
        await ComparedRows.OfAsync(driver, "MATCH (a {k: 1}) CREATE (a)-[:R]->()");
        Assert.Equal("1 | 1", Assert.Single((await ComparedRows.OfAsync(driver, Statement)).Rows));
    }

    private static Aggregate Counted(LogicalPlan source, string key, params string[] aggregates) =>
        new(source, [new NamedExpression("key", Read(key))], [.. aggregates.Select((aggregate, i) => new NamedExpression($"n{i}", Read(aggregate)))]);
}
