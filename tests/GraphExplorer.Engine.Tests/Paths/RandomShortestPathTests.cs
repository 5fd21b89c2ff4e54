using System.Globalization;
using CsCheck;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>shortestPath and allShortestPaths answer what going everywhere finds, for each two different nodes.</summary>
public sealed class RandomShortestPathTests
{
    private const int Graphs = 60;

    private static readonly Gen<RandomPattern> Patterns =
        from step in RandomStep.Any
        from minimum in Gen.Int[0, 1]
        from more in Gen.Int[0, 4]
        from condition in Gen.Int[0, 1]
        from even in Gen.Int[0, 2]
        select new RandomPattern(
            [new RandomSegment(SegmentForm.VariableLength, [step], minimum, more == 4 ? null : Math.Max(1, minimum + more), condition)],
            Start: 0,
            Stop: 0,
            SameEnds: false,
            Bound: 0,
            Even: even == 0,
            Repeatable: false);

    [Fact]
    public Task Shortest_paths_are_as_short_as_can_be() => Gen.Select(SmallGraph.Any, Patterns.Array[1, 6]).SampleAsync(
        async sample =>
        {
            await using var driver = await PathDatabase.OpenAsync(sample.Item1);
            foreach (var pattern in sample.Item2)
            {
                var matches = ReferenceEnumerator.Matches(sample.Item1, pattern).Where(match => match.Start != match.End).ToList();
                var shortest = matches.GroupBy(match => (match.Start, match.End)).Select(ends => ends.Where(match => match.Length == ends.Min(other => other.Length)).ToList()).ToList();
                var all = await PathDatabase.RowsAsync(driver, Statement(pattern, "allShortestPaths"));
                Assert.Equal(shortest.SelectMany(ends => ends.Select(match => match.Row)).Order(StringComparer.Ordinal), all);

                var one = await PathDatabase.RowsAsync(driver, Statement(pattern, "shortestPath"));
                Assert.Equal(shortest.Count, one.Count);
                Assert.All(shortest, ends => Assert.Single(one, row => ends.Any(match => match.Row == row)));
            }
        },
        iter: Graphs,
        threads: 1);

    private static string Statement(RandomPattern pattern, string function)
    {
        var segment = pattern.Segments[0];
        var length = string.Create(CultureInfo.InvariantCulture, $"*{segment.Minimum}..{segment.Maximum}");
        var where = (segment.Condition == 1, pattern.Even) switch
        {
            (true, true) => " WHERE all(e IN r WHERE e.w = 1) AND length(p) % 2 = 0",
            (true, false) => " WHERE all(e IN relationships(p) WHERE e.w = 1)",
            (false, true) => " WHERE length(p) % 2 = 0",
            _ => string.Empty,
        };
        return $"MATCH (a:N), (b:N) WHERE a <> b MATCH p = {function}((a){segment.Steps[0].Text("r", length)}(b)){where} "
            + "RETURN a.i AS a, b.i AS z, null AS m, [e IN relationships(p) | e.i] AS p, [[e IN r | e.i]] AS v";
    }
}
