using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// Runs statements on graphs with parallel edges and self-loops with all rules, without one of them, and unoptimised, and compares the
/// rows: as sequences where a statement ends in a total order (see <see cref="ComparedRows"/>), else as multisets.
/// </summary>
internal static class PlanEquivalence
{
    /// <summary>
    /// Asserts on a few random graphs that statements answer the same with and without a rule, and that the rule changes the plan of each
    /// of them. A rule may also be a way of the search for a plan that PlannerSettings.Allows is asked for.
    /// </summary>
    internal static Task AssertRuleKeepsRowsAsync(string rule, params string[] statements) => AssertRuleKeepsRowsAsync(rule, EquivalenceGraphs.Few, statements);

    /// <summary>The same on graphs made by statements.</summary>
    internal static async Task AssertRuleKeepsRowsAsync(string rule, IEnumerable<string> graphs, params string[] statements)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var graph in graphs)
        {
            await using var all = await DatabaseAsync(graph);
            var without = all.Beside(new EmbeddedDriverOptions { Planner = PlannerSettings.Default.Without(rule) });
            var plain = all.Beside(new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised });
            foreach (var statement in statements)
            {
                var expected = await ComparedRows.OfAsync(plain, statement);
                expected.AssertSame(await ComparedRows.OfAsync(all, statement), $"optimised against unoptimised\n{graph}");
                expected.AssertSame(await ComparedRows.OfAsync(without, statement), $"without {rule} against unoptimised\n{graph}");
                if (await ComparedRows.PlanAsync(all, statement) != await ComparedRows.PlanAsync(without, statement))
                {
                    changed.Add(statement);
                }
            }
        }

        var unchanged = statements.Where(statement => !changed.Contains(statement)).ToList();
        Assert.True(unchanged.Count == 0, $"{rule} does not change the plan of: {string.Join("; ", unchanged)}");
    }

    /// <summary>Asserts that one statement answers the same on one graph under two options.</summary>
    internal static async Task AssertSameAsync(string graph, string statement, EmbeddedDriverOptions one, EmbeddedDriverOptions other)
    {
        await using var database = await DatabaseAsync(graph);
        var expected = await ComparedRows.OfAsync(database.Beside(one), statement);
        expected.AssertSame(await ComparedRows.OfAsync(database.Beside(other), statement), graph);
    }

    /// <summary>A database with a graph, whose statement may be empty.</summary>
    internal static async Task<EmbeddedDriver> DatabaseAsync(string graph)
    {
        var driver = EmbeddedDriver.Open();
        if (graph.Length > 0)
        {
            await using var session = driver.AsyncSession();
            await (await session.RunAsync(new Model.Query(graph), TestContext.Current.CancellationToken)).ConsumeAsync(TestContext.Current.CancellationToken);
        }

        return driver;
    }
}
