using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Ordering;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Ordering;

public sealed class OrderFromIndexTests : RuleTests
{
    private static OrderFromIndex Rule => new(new FixedGraph());

    private static LogicalPlan Seek => new NodeIndexPrefixSeek("a", "actor_name", "Actor", "name", Read("'x'"));

    [Fact]
    public void The_first_rows_of_a_seek_are_read_in_its_order() => AssertRule(
        Rule,
        new Top(new Project(Seek, [new NamedExpression("k", Read("a.name"))]), [new SortKey("k", true)], Read("3"), []),
        """
        Limit 3
        Projection a.name AS k
        NodeIndexSeekByRange RANGE INDEX a:Actor(name) STARTS WITH 'x' ORDER BY DESC
        """);

    [Fact]
    public void A_scan_of_a_label_is_one_of_the_index_when_it_holds_all_nodes() => AssertRule(
        Rule,
        new Sort(new Project(Walk(new NodeByLabelScan("a", "Actor"), "a", "b"), [new NamedExpression("k", Read("a.name"))]), [new SortKey("k", false)], []),
        """
        IndexCoverage :Actor(name)
          Projection a.name AS k
          Expand(All) (a)-[ab:T]->(b)
          NodeIndexScan RANGE INDEX a:Actor(name) WHERE a.name IS NOT NULL
          Sort k ASC
          Projection a.name AS k
          Expand(All) (a)-[ab:T]->(b)
          NodeByLabelScan a:Actor
        """);

    [Fact]
    public void Other_orders_are_made() => Assert.Multiple(
        () => AssertUntouched(Rule, new Sort(new Project(Seek, [new NamedExpression("k", Read("a.x"))]), [new SortKey("k", false)], [])),
        () => AssertUntouched(Rule, new Sort(new Project(Seek, [new NamedExpression("k", Read("toLower(a.name)"))]), [new SortKey("k", false)], [])),
        () => AssertUntouched(Rule, new Sort(new Project(Seek, [new NamedExpression("k", Read("a.name")), new NamedExpression("l", Read("a.x"))]), [new SortKey("k", false), new SortKey("l", false)], [])),
        () => AssertUntouched(Rule, new Sort(new Project(Scan("a"), [new NamedExpression("k", Read("a.name"))]), [new SortKey("k", false)], [])),
        () => AssertUntouched(Rule, new Sort(new Distinct(Seek, [new NamedExpression("k", Read("a.name"))]), [new SortKey("k", false)], [])));

    [Theory]
    [InlineData("MATCH (a:I) RETURN a.k ORDER BY a.k LIMIT 3")]
    [InlineData("MATCH (a:I) WHERE a.k > 1 RETURN a.p, a.k ORDER BY a.k DESC")]
    [InlineData("MATCH (a:I) WHERE a.k >= 1 AND a.k < 4 RETURN a.k ORDER BY a.k DESC LIMIT 2")]
    [InlineData("MATCH (a:I) RETURN a.p ORDER BY a.p DESC LIMIT 4")]
    [InlineData("MATCH (a:I) RETURN a.s ORDER BY a.s")]
    [InlineData("MATCH (a:I) WHERE a.s STARTS WITH 'a' RETURN a.s ORDER BY a.s DESC LIMIT 3")]
    [InlineData("MATCH (a:I) WHERE a.p = 1 RETURN a.k ORDER BY a.k SKIP 1 LIMIT 2")]
    public async Task The_rows_stay(string statement)
    {
        statement += " /* total order */";
        foreach (var graph in IndexedGraphs)
        {
            await using var driver = await PlanEquivalence.DatabaseAsync(graph);
            await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.k)");
            await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.s)");
            await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.p)");
            var expected = await ComparedRows.OfAsync(driver.Beside(new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised }), statement);
            expected.AssertSame(await ComparedRows.OfAsync(driver, statement), graph);
        }
    }

    internal static IEnumerable<string> IndexedGraphs =>
        EquivalenceGraphs.Few.Select(graph => System.Text.RegularExpressions.Regex.Replace(graph, @"\((n\d+|a)((:[A-C])*) \{", "($1$2:I {"));
}
