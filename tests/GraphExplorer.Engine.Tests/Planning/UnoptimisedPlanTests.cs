using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning;

public sealed class UnoptimisedPlanTests
{
    [Fact]
    public async Task It_follows_the_text_and_tests_at_the_end()
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("CREATE INDEX FOR (a:A) ON (a.k)");
        var plain = driver.Beside(new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised });
        Assert.Equal(
            """
            ProduceResults n
             EagerAggregation count(*) AS n
              Filter r <> s AND b.p = 1 AND c:B AND a:A AND a.k = 2
               Expand(All) (c)-[s]-(a)
                Expand(All) (b)-[r:R]->(c)
                 AllNodesScan b

            """.ReplaceLineEndings("\n"),
            await ComparedRows.PlanAsync(plain, "MATCH (b {p: 1})-[r:R]->(c:B)-[s]-(a:A {k: 2}) RETURN count(*) AS n"));
    }

    [Fact]
    public async Task A_hint_is_followed()
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("CREATE INDEX FOR (a:A) ON (a.k)");
        var plain = driver.Beside(new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised });
        Assert.Contains("NodeIndexSeek", await ComparedRows.PlanAsync(plain, "MATCH (b)-->(a:A {k: 2}) USING INDEX a:A(k) RETURN b"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_rightness_needs_always_run()
    {
        string[] required = [nameof(TypeBeforeDelete), nameof(ExhaustiveLimit)];
        Assert.Equal(required, Rules(PlannerSettings.Unoptimised));
        Assert.Equal(Rules(PlannerSettings.Default), Rules(PlannerSettings.Default.Without(nameof(ExhaustiveLimit))));
    }

    [Fact]
    public void One_rule_can_be_left_out() => Assert.DoesNotContain(nameof(MergeFilters), Rules(PlannerSettings.Default.Without(nameof(MergeFilters))));

    [Fact]
    public Task The_pruning_walk_keeps_its_rows() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(DistinctEnds),
        "MATCH (a:A)-[:R*1..2]->(b) RETURN DISTINCT b.k",
        "MATCH (a:A)-[:R*1..2]-(b) RETURN a.k, count(DISTINCT b)");

    private static IEnumerable<string> Rules(PlannerSettings settings)
    {
        var graph = new FixedGraph();
        return RewriteRules.Allowed(new NameSupply(), new PlanningContext(graph, graph, _ => null) { Settings = settings }).Select(rule => rule.GetType().Name);
    }
}
