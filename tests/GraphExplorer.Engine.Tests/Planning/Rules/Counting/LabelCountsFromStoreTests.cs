using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Counting;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Counting;

public sealed class LabelCountsFromStoreTests : RuleTests
{
    private static Unwind Labels => new(new AllNodesScan("a"), Read("labels(a)"), "l");

    [Fact]
    public void Nodes_counted_by_label() => AssertRule(
        new LabelCountsFromStore(),
        new Aggregate(Labels, [new NamedExpression("l", Read("l"))], [new NamedExpression("n", Read("count(a)"))]),
        "NodeLabelCountsFromCountStore count( (:l) ) AS n");

    [Fact]
    public void Labels_of_some_nodes_are_counted() => Assert.Multiple(
        () => AssertUntouched(new LabelCountsFromStore(), new Aggregate(Labels with { Source = Scan("a") }, [new NamedExpression("l", Read("l"))], [new NamedExpression("n", Read("count(*)"))])),
        () => AssertUntouched(new LabelCountsFromStore(), new Aggregate(Labels, [new NamedExpression("l", Read("l"))], [new NamedExpression("n", Read("count(a.x)"))])));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(LabelCountsFromStore),
        LabelledGraphs.All,
        "MATCH (n) UNWIND labels(n) AS l RETURN l, count(*) AS n",
        "MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l");
}
