using System.Globalization;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>Counts over random cyclic and acyclic patterns, against an enumeration that uses nothing of the engine.</summary>
public sealed class BruteForceTests
{
    private const int Graphs = 40;
    private const int PatternsPerGraph = 3;

    [Fact]
    public async Task Counts_over_patterns_are_those_of_an_enumeration_of_all_assignments()
    {
        var graphs = int.TryParse(Environment.GetEnvironmentVariable("METAMORPHIC_ITERATIONS"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var asked) ? asked : Graphs;
        for (var seed = 1; seed <= graphs; seed++)
        {
            var random = new Random(seed);
            var graph = new CountedGraph(new Choices(EquivalenceCase.RandomStatementNumbers(random)));
            await using var driver = await PlanEquivalence.DatabaseAsync(graph.Statement);
            for (var i = 0; i < PatternsPerGraph; i++)
            {
                await CheckAsync(driver, graph, new CountedPattern(new Choices(EquivalenceCase.RandomStatementNumbers(random))));
            }
        }
    }

    private static async Task CheckAsync(EmbeddedDriver driver, CountedGraph graph, CountedPattern pattern)
    {
        var matches = pattern.Matches(graph);
        var last = pattern.Nodes - 1;
        foreach (var variant in pattern.IsLarge ? ExecutionVariant.Usual.Take(2) : ExecutionVariant.Usual.Prepend(ExecutionVariant.Reference))
        {
            var beside = driver.Beside(variant.Options);
            await EqualAsync([Text(matches.Count)], "count(*) AS n");
            await EqualAsync([Text(matches.Select(match => match[last]).Distinct().Count())], $"count(DISTINCT n{last}) AS n");
            await EqualAsync(Groups(matches, last, group => group.Count()), $"n{last}.k AS k, count(*) AS n");
            await EqualAsync(Groups(matches, 0, group => group.Select(match => match[last]).Distinct().Count()), $"n0.k AS k, count(DISTINCT n{last}) AS n");
            await EqualAsync(Groups(matches, 0, group => group.Sum(match => match[last])), $"n0.k AS k, sum(n{last}.k) AS n");
            await EqualAsync([.. matches.Select(match => match[0]).Distinct().Select(Text)], "DISTINCT n0.k AS k");
            await EqualAsync([.. matches.Select(match => Text(match[0]) + " | " + Text(match[last]))], $"n0.k AS a, n{last}.k AS b");

            async Task EqualAsync(List<string> expected, string returned)
            {
                expected.Sort(StringComparer.Ordinal);
                var statement = $"{pattern.Match} RETURN {returned}";
                new ComparedRows(statement, expected, null).AssertSame(await ComparedRows.OfAsync(beside, statement), $"{variant.Name}\n{graph.Statement}");
            }
        }
    }

    private static List<string> Groups(List<int[]> matches, int by, Func<IGrouping<int, int[]>, int> figure) =>
        [.. matches.GroupBy(match => match[by]).Select(group => Text(group.Key) + " | " + Text(figure(group)))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
