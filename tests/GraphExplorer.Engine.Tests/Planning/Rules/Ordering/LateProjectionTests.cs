using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Ordering;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Ordering;

public sealed class LateProjectionTests : RuleTests
{
    private static readonly LateProjection Rule = new();

    [Fact]
    public void Properties_that_are_no_keys_are_read_after_the_order() => AssertRule(
        Rule,
        Ordered(new NamedExpression("x", Read("a.x")), new NamedExpression("t", Read("a.text"))),
        """
        Projection a.text AS t
        Top x ASC LIMIT 3
        Projection a.x AS x
        NodeByLabelScan a:A
        """);

    [Fact]
    public void What_may_fail_is_computed_for_all_rows() => Assert.Multiple(
        () => AssertUntouched(Rule, Ordered(new NamedExpression("x", Read("a.x")), new NamedExpression("t", Read("1 / a.y")))),
        () => AssertUntouched(Rule, Ordered(new NamedExpression("x", Read("a.x")), new NamedExpression("t", Read("m.text")))),
        () => AssertUntouched(Rule, Ordered(new NamedExpression("x", Read("a.x")))));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(LateProjection),
        "MATCH (a)-[r]->(b) WITH a.s AS s, b.p AS p, r.k AS k, type(r) AS t WITH * ORDER BY k LIMIT 3 RETURN s, p, k, t /* total order */",
        "MATCH (a) WITH a.p AS p, a.k AS k, labels(a) AS l WITH * ORDER BY k DESC SKIP 1 LIMIT 2 RETURN p, k, l /* total order */");

    private static Top Ordered(params NamedExpression[] items) => new(new Project(Scan("a"), items), [new SortKey("x", false)], Read("3"), []);
}
