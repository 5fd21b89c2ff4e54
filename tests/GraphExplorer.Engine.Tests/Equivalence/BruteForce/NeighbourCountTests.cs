using System.Globalization;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Equivalence.BruteForce;

/// <summary>
/// Counts and distinct rows of random patterns over random multigraphs against a count by brute force. NEIGHBOUR_ITERATIONS makes the
/// run longer.
/// </summary>
public sealed class NeighbourCountTests
{
    private const int Iterations = 150;

    [Fact]
    public async Task Patterns_are_counted_exactly()
    {
        var iterations = int.TryParse(Environment.GetEnvironmentVariable("NEIGHBOUR_ITERATIONS"), out var asked) ? asked : Iterations;
        for (var seed = 0; seed < iterations; seed++)
        {
            var random = new Random(seed);
            var graph = new RandomMultigraph(random);
            await using var driver = await PlanEquivalence.DatabaseAsync(graph.Statement);
            for (var patterns = 0; patterns < 4; patterns++)
            {
                await CheckAsync(driver, graph, new RandomEdges(random), random.Next(8), $"seed {seed}\n{graph.Statement}");
            }
        }
    }

    private static async Task CheckAsync(EmbeddedDriver driver, RandomMultigraph graph, RandomEdges edges, int kept, string about)
    {
        var matches = edges.Matches(graph).ToList();
        var group = Enumerable.Range(0, edges.Nodes).Where(node => (kept & (1 << node)) != 0).ToList();
        var keys = string.Join(", ", group.Select(node => $"n{node}.k"));
        await SameAsync(driver, $"MATCH {edges.Text} RETURN count(*)", [Line(Array.Empty<long>(), matches.Sum(match => match.Count))], about);
        await SameAsync(driver, $"MATCH {edges.Text} RETURN count(DISTINCT n1), min(n0.k)", [$"{matches.Select(match => match.Nodes[1]).Distinct().Count()} | {(matches.Count == 0 ? "null" : matches.Min(match => match.Nodes[0]))}"], about);
        await SameAsync(
            driver,
            $"MATCH (m) RETURN m.k, COUNT {{ MATCH {edges.Text.Replace("(n0)", "(m)", StringComparison.Ordinal).Replace("n0:", "m:", StringComparison.Ordinal).Replace("n0 ", "m ", StringComparison.Ordinal)} }}",
            [.. Enumerable.Range(0, graph.Nodes.Count).Select(node => Line([node], matches.Where(match => match.Nodes[0] == node).Sum(match => match.Count)))],
            about);
        await SameAsync(
            driver,
            $"MATCH (m) WHERE EXISTS {{ MATCH {edges.Text.Replace("(n0)", "(m)", StringComparison.Ordinal).Replace("n0:", "m:", StringComparison.Ordinal).Replace("n0 ", "m ", StringComparison.Ordinal)} }} RETURN m.k",
            [.. matches.Select(match => match.Nodes[0]).Distinct().Select(node => node.ToString(CultureInfo.InvariantCulture))],
            about);
        if (group.Count > 0)
        {
            var groups = matches.GroupBy(match => string.Join(',', group.Select(node => match.Nodes[node]))).ToList();
            await SameAsync(driver, $"MATCH {edges.Text} RETURN {keys}, count(*), count(n0)", [.. groups.Select(one => Line([.. group.Select(node => one.First().Nodes[node]), one.Sum(match => match.Count)], one.Sum(match => match.Count)))], about);
            await SameAsync(driver, $"MATCH {edges.Text} RETURN DISTINCT {keys}", [.. groups.Select(one => string.Join(" | ", group.Select(node => one.First().Nodes[node])))], about);
        }
    }

    private static string Line(IReadOnlyList<long> values, long last) => string.Join(" | ", values.Append(last));

    private static string Line(int[] values, long last) => Line([.. values.Select(value => (long)value)], last);

    private static async Task SameAsync(IDriver driver, string statement, List<string> expected, string about)
    {
        expected.Sort(StringComparer.Ordinal);
        new ComparedRows(statement, expected, null).AssertSame(await ComparedRows.OfAsync(driver, statement), about);
    }
}
