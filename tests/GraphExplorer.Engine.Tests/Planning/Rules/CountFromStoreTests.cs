using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class CountFromStoreTests : RuleTests
{
    private static CountFromStore Rule => new(new NameSupply(), new FixedGraph());

    [Fact]
    public void Nodes_of_a_label() => AssertRule(Rule, Count(Scan("a"), "count(*)"), "NodeCountFromCountStore count( (:A) ) AS n");

    [Fact]
    public void Values_of_the_scanned_variable() => AssertRule(Rule, Count(Scan("a"), "count(a)"), "NodeCountFromCountStore count( (:A) ) AS n");

    [Fact]
    public void A_product_of_nodes() => AssertRule(
        Rule,
        Count(new CartesianProduct(Scan("a"), new AllNodesScan("b")), "count(*)"),
        "NodeCountFromCountStore count( (:A) × () ) AS n");

    [Fact]
    public void Relationships_of_a_type() => AssertRule(
        Rule,
        Count(new RelationshipTypeScan("r", "a", "b", ["T"], true), "count(r)"),
        "RelationshipCountFromCountStore count( ()-[:T]->() ) AS n");

    [Fact]
    public void Relationships_walked_from_all_nodes_both_ways() => AssertRule(
        Rule,
        Count(new Expand(new AllNodesScan("a"), "a", Direction.Both, [], "r", "b", false, []), "count(*)"),
        "RelationshipCountFromCountStore count( ()-[]-() ) AS n");

    [Fact]
    public void Distinct_values_and_properties_are_counted() => Assert.Multiple(
        () => AssertUntouched(Rule, Count(Scan("a"), "count(a.x)")),
        () => AssertUntouched(Rule, Count(Scan("a"), "sum(a)")),
        () => AssertUntouched(Rule, Count(Walk(Scan("a"), "a", "b"), "count(*)")),
        () => AssertUntouched(Rule, Count(new Filter(Scan("a"), [Read("a.x = 1")]), "count(*)")));

    [Fact]
    public void Labels_of_all_nodes_are_not_tested() => AssertRule(
        Rule,
        Count(new Expand(new NodeByLabelScan("a", "Everything"), "a", Direction.Outgoing, ["T"], "r", "b", false, [Read("b:Everything")]), "count(*)"),
        """
        LabelCoverage :Everything
          RelationshipCountFromCountStore count( ()-[:T]->() ) AS n
          EagerAggregation count(*) AS n
          Expand(All) (a)-[r:T]->(b) WHERE b:Everything
          NodeByLabelScan a:Everything
        """);

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(CountFromStore),
        LabelledGraphs.All,
        "MATCH (n) RETURN count(*)",
        "MATCH (n:Node) RETURN count(n)",
        "MATCH ()-[r]->() RETURN count(r)",
        "MATCH ()-[r]-() RETURN count(*)",
        "MATCH (a:Node)-[:R|S]-(b:Node:Thing) RETURN count(*)",
        "MATCH (a)-[r]-(b:Node) WHERE type(r) STARTS WITH 'R' RETURN count(*)",
        "MATCH (a:Node)-[r]->(b:Node) WHERE type(r) <> 'T' RETURN count(b)");

    private static Aggregate Count(LogicalPlan source, string aggregate) => new(source, [], [new NamedExpression("n", Read(aggregate))]);
}
