using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class DistinctEndsTests : RuleTests
{
    [Fact]
    public void Below_DISTINCT_only_the_ends_are_sought() => AssertRule(
        new DistinctEnds(),
        new Distinct(new Filter(LongWalk(Scan("a"), "a", "b"), [Read("b.x = 1")]), [new NamedExpression("b", Read("b"))]),
        """
        Distinct b
        Filter b.x = 1
        VarLengthExpand(Pruning) (a)-[ab:T*1..5]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Below_aggregations_that_count_each_value_once() => AssertRule(
        new DistinctEnds(),
        new Aggregate(LongWalk(Scan("a"), "a", "b"), [new NamedExpression("a", Read("a"))], [new NamedExpression("n", Read("count(DISTINCT b)")), new NamedExpression("m", Read("max(b.x)"))]),
        """
        EagerAggregation a, count(DISTINCT b) AS n, max(b.x) AS m
        VarLengthExpand(Pruning) (a)-[ab:T*1..5]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void In_a_subquery_that_is_asked_for_existence() => AssertRule(
        new DistinctEnds(),
        new SemiApply(Scan("a"), LongWalk(new Argument(["a"]), "a", "b"), false),
        """
        SemiApply
          NodeByLabelScan a:A
          VarLengthExpand(Pruning) (a)-[ab:T*1..5]->(b)
          Argument a
        """);

    [Fact]
    public void Walks_that_are_counted_or_read_are_enumerated() => Assert.Multiple(
        () => AssertUntouched(new DistinctEnds(), new Aggregate(LongWalk(Scan("a"), "a", "b"), [], [new NamedExpression("n", Read("count(b)"))])),
        () => AssertUntouched(new DistinctEnds(), new Distinct(new Filter(LongWalk(Scan("a"), "a", "b"), [Read("size(ab) = 2")]), [new NamedExpression("b", Read("b"))])),
        () => AssertUntouched(new DistinctEnds(), new Distinct(new Limit(LongWalk(Scan("a"), "a", "b"), Read("2"), false), [new NamedExpression("b", Read("b"))])));
}
