using GraphExplorer.Engine.Planning.Explain;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>EXPLAIN and PROFILE, in the shape of Neo4j's.</summary>
public sealed class ExplainTests : PlanTextTests
{
    private const string Query = "MATCH (a:Actor)-[:OPPOSES]->(b) RETURN a.id, b.id ORDER BY b.id LIMIT 5";

    [Fact]
    public void Operators_have_names_details_estimates_and_variables()
    {
        var root = PlanDescription.Of(Plan(Query).Plan);
        var operators = Flatten(root).ToList();

        Assert.Equal(
            ["ProduceResults@neo4j", "Projection@neo4j", "Top@neo4j", "Projection@neo4j", "Expand(All)@neo4j", "NodeByLabelScan@neo4j"],
            operators.Select(one => one.OperatorType));
        Assert.Equal("(a)-[anon_0:OPPOSES]->(b)", operators[4].Arguments["Details"].AsString());
        Assert.Equal(100, operators[5].Arguments["EstimatedRows"].AsFloat());
        Assert.Equal(["a", "anon_0", "b"], operators[4].Identifiers.Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(0, 6).Select(id => (long)id), operators.Select(one => one.Arguments["Id"].AsInteger()));
    }

    [Fact]
    public void The_root_carries_the_planner_and_the_plan_as_a_table()
    {
        var root = PlanDescription.Of(Plan("MATCH (a:State), (b:Actor) RETURN a, b").Plan);

        Assert.Equal("COST", root.Arguments["planner"].AsString());
        Assert.Equal(
            """
            Planner COST

            Runtime SLOTTED

            +--------------------+----+---------+----------------+
            | Operator           | Id | Details | Estimated Rows |
            +--------------------+----+---------+----------------+
            | +ProduceResults    |  0 | a, b    |           1000 |
            | +CartesianProduct  |  1 |         |           1000 |
            | | +NodeByLabelScan |  2 | b:Actor |            100 |
            | +NodeByLabelScan   |  3 | a:State |             10 |
            +--------------------+----+---------+----------------+

            Total database accesses: ?

            """.ReplaceLineEndings("\n"),
            root.Arguments["string-representation"].AsString());
    }

    [Fact]
    public void A_profile_shows_what_each_operator_did()
    {
        var root = PlanDescription.Of(Plan("MATCH (a:State) RETURN a").Plan, _ => new OperatorFigures(3, 7));

        var scan = Assert.IsAssignableFrom<IProfiledPlan>(Assert.Single(root.Children));
        Assert.Equal(3, scan.Records);
        Assert.Equal(7, scan.DbHits);
        Assert.Contains("Total database accesses: 14", root.Arguments["string-representation"].AsString(), StringComparison.Ordinal);
    }

    private static IEnumerable<IPlan> Flatten(IPlan plan) => plan.Children.SelectMany(Flatten).Prepend(plan);
}
