using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class DegreeFromStoreTests : RuleTests
{
    private static DegreeFromStore Rule => new(new FixedGraph());

    private static NestedPlanExpression Count => new(NestedPlanKind.Count, Walk(new Argument(["a"]), "a", "b"), null);

    [Fact]
    public void A_count_of_the_relationships_of_a_bound_node() => AssertRule(
        Rule,
        new Project(Scan("a"), [new NamedExpression("n", Count)]),
        """
        Projection getDegree((a)-[:T]->()) AS n
        NodeByLabelScan a:A
        """);

    [Fact]
    public void The_existence_of_a_relationship() => AssertRule(
        Rule,
        new Filter(Scan("a"), [Count with { Kind = NestedPlanKind.Exists }]),
        """
        Filter getDegree((a)-[:T]->()) > 0
        NodeByLabelScan a:A
        """);

    [Theory]
    [InlineData(false, ">")]
    [InlineData(true, "=")]
    public void A_semi_join_over_a_relationship(bool negated, string comparison) => AssertRule(
        Rule,
        new SemiApply(Scan("a"), Walk(new Argument(["a"]), "a", "b"), negated),
        $"""
        Filter getDegree((a)-[:T]->()) {comparison} 0
        NodeByLabelScan a:A
        """);

    [Fact]
    public void A_walk_that_asks_for_more_is_walked() => Assert.Multiple(
        () => AssertUntouched(Rule, new SemiApply(Scan("a"), Walk(new Argument(["a"]), "a", "b") with { Predicates = [Read("b:B")] }, false)),
        () => AssertUntouched(Rule, new SemiApply(Scan("a"), Walk(new AllNodesScan("c"), "c", "b"), false)),
        () => AssertUntouched(Rule, new Project(Scan("a"), [new NamedExpression("l", Count with { Kind = NestedPlanKind.Collect, ResultVariable = "b" })])));

    [Fact]
    public void The_size_of_a_list_of_what_it_walks_to() => AssertRule(
        Rule,
        new Project(Scan("a"), [new NamedExpression("n", new FunctionInvocation(["size"], false, [Count with { Kind = NestedPlanKind.Collect, ResultVariable = "b" }]))]),
        """
        Projection getDegree((a)-[:T]->()) AS n
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Labels_of_all_nodes_are_not_tested() => AssertRule(
        Rule,
        new SemiApply(Scan("a"), Walk(new Argument(["a"]), "a", "b") with { Predicates = [Read("b:Everything")] }, false),
        """
        Filter getDegree((a)-[:T]->(:Everything)) > 0
          Count:
            Limit 1
            Expand(All) (a)-[ab:T]->(b) WHERE b:Everything
            Argument a
        NodeByLabelScan a:A
        """);

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(DegreeFromStore),
        LabelledGraphs.All,
        "MATCH (a) RETURN a.k, COUNT { (a)--() } AS n",
        "MATCH (a) RETURN a.k, COUNT { (a)-[:R|S]->(:Node) } AS n",
        "MATCH (a) RETURN a.k, size([(a)<-[r]-(b) | b]) AS n",
        "MATCH (a) WHERE COUNT { (a)-->(:Node:Thing) } > 1 RETURN a.k",
        "MATCH (a) WHERE EXISTS { (a)-[:S]-(:Node) } RETURN a.k",
        "MATCH (a) WHERE NOT (a)-[:R]->() RETURN a.k",
        "MATCH (a) WITH a, COUNT { MATCH (a)-[:R]->(b:Node) RETURN b } AS n ORDER BY n, a.k RETURN a.k, n /* total order */",
        "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b) RETURN a.k, b.k, COUNT { (b)-->() } AS n");

    [Fact]
    public async Task A_plan_that_relies_on_labels_is_right_when_they_no_longer_cover_all_nodes()
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("CREATE (a:Node {k: 1})-[:R]->(:Node)");
        const string Statement = "MATCH (a {k: 1}) RETURN COUNT { (a)-->(:Node) } AS n, EXISTS { (a)-->(:Node) } AS any";
        Assert.Equal("1 | true", Assert.Single((await ComparedRows.OfAsync(driver, Statement)).Rows));
        await ComparedRows.OfAsync(driver, "MATCH (a {k: 1}) CREATE (a)-[:R]->()");
        Assert.Equal("1 | true", Assert.Single((await ComparedRows.OfAsync(driver, Statement)).Rows));
    }
}
