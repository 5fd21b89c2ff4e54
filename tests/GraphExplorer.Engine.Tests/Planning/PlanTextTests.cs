using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Explain;

namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Asserts plans by their printed text.</summary>
public abstract class PlanTextTests
{
    internal static PlannedStatement Plan(string query)
    {
        var graph = new FixedGraph();
        return QueryPlanner.Plan(CypherParser.Parse(query), new PlanningContext(graph, graph, _ => null));
    }

    protected static string PlanText(string query) => PlanPrinter.Print(Plan(query).Plan);

    protected static void AssertPlan(string query, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Trim('\n'), PlanText(query));
}
