using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class CountFromStoreTests : RuleTests
{
    [Fact]
    public void Nodes_of_a_label() => AssertRule(new CountFromStore(), Count(Scan("a"), "count(*)"), "NodeCountFromCountStore count( (:A) ) AS n");

    [Fact]
    public void Values_of_the_scanned_variable() => AssertRule(new CountFromStore(), Count(Scan("a"), "count(a)"), "NodeCountFromCountStore count( (:A) ) AS n");

    [Fact]
    public void A_product_of_nodes() => AssertRule(
        new CountFromStore(),
        Count(new CartesianProduct(Scan("a"), new AllNodesScan("b")), "count(*)"),
        "NodeCountFromCountStore count( (:A) × () ) AS n");

    [Fact]
    public void Relationships_of_a_type() => AssertRule(
        new CountFromStore(),
        Count(new RelationshipTypeScan("r", "a", "b", ["T"], true), "count(r)"),
        "RelationshipCountFromCountStore count( ()-[:T]->() ) AS n");

    [Fact]
    public void Relationships_walked_from_all_nodes_both_ways() => AssertRule(
        new CountFromStore(),
        Count(new Expand(new AllNodesScan("a"), "a", Direction.Both, [], "r", "b", false, []), "count(*)"),
        "RelationshipCountFromCountStore count( ()-[]-() ) AS n");

    [Fact]
    public void Distinct_values_and_properties_are_counted() => Assert.Multiple(
        () => AssertUntouched(new CountFromStore(), Count(Scan("a"), "count(a.x)")),
        () => AssertUntouched(new CountFromStore(), Count(Scan("a"), "sum(a)")),
        () => AssertUntouched(new CountFromStore(), Count(Walk(Scan("a"), "a", "b"), "count(*)")),
        () => AssertUntouched(new CountFromStore(), Count(new Filter(Scan("a"), [Read("a.x = 1")]), "count(*)")));

    private static Aggregate Count(LogicalPlan source, string aggregate) => new(source, [], [new NamedExpression("n", Read(aggregate))]);
}
