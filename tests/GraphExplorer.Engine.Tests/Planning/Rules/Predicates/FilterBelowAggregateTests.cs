using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Predicates;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Predicates;

public sealed class FilterBelowAggregateTests : RuleTests
{
    private static readonly FilterBelowAggregate Rule = new();

    [Fact]
    public void Conditions_on_keys_are_tested_before_the_rows_are_grouped() => AssertRule(
        Rule,
        Filtered("a.x", "count(*)", "k = 1", "n > 2"),
        """
        Filter n > 2
        EagerAggregation a.x AS k, count(*) AS n
        Filter a.x = 1
        NodeByLabelScan a:A
        """);

    [Fact]
    public void What_may_fail_in_other_groups_is_computed_for_all() => Assert.Multiple(
        () => AssertUntouched(Rule, Filtered("a.x", "sum(a.y)", "k = 1")),
        () => AssertUntouched(Rule, Filtered("1 / a.x", "count(*)", "k = 1")),
        () => AssertUntouched(Rule, Filtered("a.x", "count(*)", "n = 1")),
        () => AssertUntouched(Rule, Filtered("a.x", "count(*)", "k = rand()")));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(FilterBelowAggregate),
        "MATCH (a)-[r]->(b) WITH a.p AS p, count(*) AS n WHERE p = 1 RETURN p, n",
        "MATCH (a)-[r]->(b) WITH type(r) AS t, b.p AS p, max(r.k) AS n WHERE p IS NULL AND t <> 'S' AND n > 1 RETURN t, p, n",
        "MATCH (a) OPTIONAL MATCH (a)-[r:S]->(b) WITH b, collect(a.k) AS l WHERE b:A RETURN b.k, size(l)");

    private static Filter Filtered(string key, string aggregate, params string[] predicates) => new(
        new Aggregate(Scan("a"), [new NamedExpression("k", Read(key))], [new NamedExpression("n", Read(aggregate))]),
        [.. predicates.Select(Read)]);
}
