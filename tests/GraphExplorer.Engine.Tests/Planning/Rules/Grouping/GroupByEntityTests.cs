using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules.Grouping;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Grouping;

public sealed class GroupByEntityTests : RuleTests
{
    private static GroupByEntity Rule => new(new NameSupply(), new FixedGraph());

    private static LogicalPlan Pairs => Walk(Scan("a"), "a", "b") with { EstimatedRows = 500 };

    [Fact]
    public void Names_of_nodes_are_read_once_a_pair_of_nodes() => AssertRule(
        Rule,
        Grouped(Pairs, ["a.name", "b.name"], ["count(*)", "max(ab.x)"]),
        """
        EagerAggregation a.name AS k0, b.name AS k1, sum(part_0) AS n0, max(part_1) AS n1
        EagerAggregation a, b, count(*) AS part_0, max(ab.x) AS part_1
        Expand(All) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Other_keys_stay_keys() => AssertRule(
        Rule,
        Grouped(Pairs, ["type(ab)", "b.name"], ["count(*)"]),
        """
        EagerAggregation key_0 AS k0, b.name AS k1, sum(part_0) AS n0
        EagerAggregation type(ab) AS key_0, b, count(*) AS part_0
        Expand(All) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void What_a_key_determines_is_read_after_any_aggregation() => AssertRule(
        Rule,
        Grouped(Pairs, ["b", "b.name"], ["collect(a.x)"]),
        """
        Projection k0.name AS k1
        EagerAggregation b AS k0, collect(a.x) AS n0
        Expand(All) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Sums_that_depend_on_the_order_and_few_or_different_nodes_are_grouped_as_they_are() => Assert.Multiple(
        () => AssertUntouched(Rule, Grouped(Pairs, ["b.name"], ["collect(a.x)"])),
        () => AssertUntouched(Rule, Grouped(Pairs, ["b.name"], ["sum(a.x)"])),
        () => AssertUntouched(Rule, Grouped(Pairs, ["b.name"], ["count(DISTINCT a)"])),
        () => AssertUntouched(Rule, Grouped(Pairs, ["ab.name"], ["count(*)"])),
        () => AssertUntouched(Rule, Grouped(Pairs, ["b.name + rand()"], ["count(*)"])),
        () => AssertUntouched(Rule, Grouped(Scan("a") with { EstimatedRows = 500 }, ["a.name"], ["count(*)"])),
        () => AssertUntouched(Rule, Grouped(Pairs with { EstimatedRows = 2 }, ["b.name"], ["count(*)"])));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(GroupByEntity),
        "MATCH (a)-[r]->(b) RETURN a.p, b.p, count(*), min(r.p), max(r.s)",
        "MATCH (a)-[r]-(b) RETURN type(r) AS t, b.s AS s, count(r.p) AS n",
        "MATCH (a)-[r]->(b) RETURN b, b.k, b.p, avg(r.p) AS m",
        "MATCH (a)-[r]->(b) RETURN b.p AS p, sum(CASE type(r) WHEN 'R' THEN 1 ELSE -1 END) AS net",
        "MATCH (a)-[r]->(b) OPTIONAL MATCH (b)-[s]->(c:A) RETURN c.p, labels(b), count(s), count(*)",
        "MATCH (a)-[r]->(b) WITH a.p AS p, b, b.p AS q, count(*) AS n RETURN p, q, n, b.k",
        "MATCH (a)-[r]->(b) RETURN coalesce(a.s, b.s), a.p + b.p AS q, r.p, count(*)");

    private static Aggregate Grouped(LogicalPlan source, string[] keys, string[] aggregates) => new(
        source,
        [.. keys.Select((key, i) => new NamedExpression($"k{i}", Read(key)))],
        [.. aggregates.Select((aggregate, i) => new NamedExpression($"n{i}", Read(aggregate)))]);
}
