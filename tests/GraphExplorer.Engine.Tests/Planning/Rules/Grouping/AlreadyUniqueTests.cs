using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Grouping;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Grouping;

public sealed class AlreadyUniqueTests : RuleTests
{
    private static readonly AlreadyUnique Rule = new();

    [Fact]
    public void Scanned_nodes_differ() => AssertRule(
        Rule,
        new Distinct(new Filter(Scan("a"), [Read("a.x = 1")]), [new NamedExpression("a", Read("a")), new NamedExpression("n", Read("a.name"))]),
        """
        Projection a.name AS n
        Filter a.x = 1
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Groups_differ() => AssertRule(
        Rule,
        new Distinct(new Aggregate(Walk(Scan("a"), "a", "b"), [new NamedExpression("b", Read("b"))], [new NamedExpression("n", Read("count(*)"))]), [new NamedExpression("b", Read("b")), new NamedExpression("n", Read("n"))]),
        """
        EagerAggregation b, count(*) AS n
        Expand(All) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Degrees_of_nodes_that_are_there_once_are_their_sums() => AssertRule(
        Rule,
        new Aggregate(
            new Project(Scan("a"), [new NamedExpression("d", new DegreeExpression("a", Direction.Both, []))]),
            [new NamedExpression("a", Read("a"))],
            [new NamedExpression("n", Read("sum(d)")), new NamedExpression("m", Read("max(a.x)")), new NamedExpression("c", Read("count(a.x)"))]),
        """
        Projection d AS n, a.x AS m, CASE WHEN a.x IS NULL THEN 0 ELSE 1 END AS c
        Projection getDegree((a)--()) AS d
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Rows_that_may_agree_are_grouped() => Assert.Multiple(
        () => AssertUntouched(Rule, new Distinct(Walk(Scan("a"), "a", "b"), [new NamedExpression("a", Read("a")), new NamedExpression("b", Read("b"))])),
        () => AssertUntouched(Rule, new Distinct(Scan("a"), [new NamedExpression("n", Read("a.name"))])),
        () => AssertUntouched(Rule, new Distinct(new Unwind(Scan("a"), Read("[1, 1]"), "i"), [new NamedExpression("a", Read("a"))])),
        () => AssertUntouched(Rule, new Distinct(new Union(Scan("a"), Scan("a"), ["a"], ["a"], ["a"]), [new NamedExpression("a", Read("a"))])),
        () => AssertUntouched(Rule, new Aggregate(Scan("a"), [new NamedExpression("a", Read("a"))], [new NamedExpression("n", Read("sum(a.x)"))])));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(AlreadyUnique),
        "MATCH (a:A) RETURN DISTINCT a, a.p",
        "MATCH (a)-[r]->(b) WITH DISTINCT r, a.p AS p RETURN r.k, p",
        "MATCH (a)-[r]-(b) WITH b, count(r) AS n RETURN DISTINCT b, n",
        "MATCH (a) OPTIONAL MATCH (a)-[r]-() RETURN a, count(r), count(*), max(a.p)",
        "MATCH (a), (b:A) RETURN a.k, count(*) AS n, a, b",
        "MATCH (a)-[r]->(b) RETURN r, min(a.p), count(b.p)");
}
