using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class DegreeFromStoreTests : RuleTests
{
    private static NestedPlanExpression Count => new(NestedPlanKind.Count, Walk(new Argument(["a"]), "a", "b"), null);

    [Fact]
    public void A_count_of_the_relationships_of_a_bound_node() => AssertRule(
        new DegreeFromStore(),
        new Project(Scan("a"), [new NamedExpression("n", Count)]),
        """
        Projection getDegree((a)-[:T]->()) AS n
        NodeByLabelScan a:A
        """);

    [Fact]
    public void The_existence_of_a_relationship() => AssertRule(
        new DegreeFromStore(),
        new Filter(Scan("a"), [Count with { Kind = NestedPlanKind.Exists }]),
        """
        Filter getDegree((a)-[:T]->()) > 0
        NodeByLabelScan a:A
        """);

    [Theory]
    [InlineData(false, ">")]
    [InlineData(true, "=")]
    public void A_semi_join_over_a_relationship(bool negated, string comparison) => AssertRule(
        new DegreeFromStore(),
        new SemiApply(Scan("a"), Walk(new Argument(["a"]), "a", "b"), negated),
        $"""
        Filter getDegree((a)-[:T]->()) {comparison} 0
        NodeByLabelScan a:A
        """);

    [Fact]
    public void A_walk_that_asks_for_more_is_walked() => Assert.Multiple(
        () => AssertUntouched(new DegreeFromStore(), new SemiApply(Scan("a"), Walk(new Argument(["a"]), "a", "b") with { Predicates = [Read("b:B")] }, false)),
        () => AssertUntouched(new DegreeFromStore(), new SemiApply(Scan("a"), Walk(new AllNodesScan("c"), "c", "b"), false)),
        () => AssertUntouched(new DegreeFromStore(), new Project(Scan("a"), [new NamedExpression("l", Count with { Kind = NestedPlanKind.Collect, ResultVariable = "b" })])));
}
