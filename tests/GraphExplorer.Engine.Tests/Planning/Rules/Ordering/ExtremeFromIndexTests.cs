using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules.Ordering;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Ordering;

public sealed class ExtremeFromIndexTests : RuleTests
{
    private static ExtremeFromIndex Rule => new(new NameSupply(), new FixedGraph());

    [Fact]
    public void The_ends_of_an_index() => AssertRule(
        Rule,
        Extremes(new NodeByLabelScan("a", "Actor"), "min(a.name)", "max(a.id)"),
        """
        CartesianProduct
          EagerAggregation min(node_0.name) AS n0
          Limit 1
          NodeIndexScan RANGE INDEX node_0:Actor(name) WHERE node_0.name IS NOT NULL
          EagerAggregation max(node_1.id) AS n1
          Limit 1
          NodeIndexScan RANGE INDEX node_1:Actor(id) WHERE node_1.id IS NOT NULL ORDER BY DESC
        """);

    [Fact]
    public void Other_aggregations_read_all() => Assert.Multiple(
        () => AssertUntouched(Rule, Extremes(new NodeByLabelScan("a", "Actor"), "min(a.name)", "count(*)")),
        () => AssertUntouched(Rule, Extremes(new NodeByLabelScan("a", "Actor"), "min(a.x)")),
        () => AssertUntouched(Rule, Extremes(Scan("a"), "min(a.name)")),
        () => AssertUntouched(Rule, Extremes(new Filter(new NodeByLabelScan("a", "Actor"), [Read("a.x = 1")]), "min(a.name)")),
        () => AssertUntouched(Rule, Extremes(new NodeIndexPrefixSeek("a", "actor_name", "Actor", "name", Read("'x'")), "min(a.id)")));

    [Fact]
    public async Task The_values_stay()
    {
        foreach (var graph in OrderFromIndexTests.IndexedGraphs)
        {
            await using var driver = await PlanEquivalence.DatabaseAsync(graph);
            var expected = await ComparedRows.OfAsync(driver, Statement);
            await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.k)");
            await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.s)");
            await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.p)");
            Assert.Contains("Limit", await ComparedRows.PlanAsync(driver, Statement), StringComparison.Ordinal);
            expected.AssertSame(await ComparedRows.OfAsync(driver, Statement), graph);
        }
    }

    private const string Statement = "MATCH (a:I) RETURN min(a.k), max(a.k), max(a.s), min(a.p)";

    private static Aggregate Extremes(LogicalPlan source, params string[] aggregates) =>
        new(source, [], [.. aggregates.Select((aggregate, i) => new NamedExpression($"n{i}", Read(aggregate)))]);
}
