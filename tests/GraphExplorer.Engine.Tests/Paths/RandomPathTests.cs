using System.Globalization;
using CsCheck;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>Random patterns on random graphs answer what going everywhere answers.</summary>
public sealed class RandomPathTests
{
    private const int Graphs = 60;

    private static readonly Gen<string> Selectors =
        from kind in Gen.Int[0, 4]
        from count in Gen.Int[1, 4]
        select kind switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"ANY {count}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"SHORTEST {count}"),
            2 => "ALL SHORTEST",
            3 => "ANY SHORTEST",
            _ => string.Create(CultureInfo.InvariantCulture, $"SHORTEST {count} GROUPS"),
        };

    [Fact]
    public Task Quantified_paths_match_all_trails() => All(RandomPattern.Quantified);

    [Fact]
    public Task Relationships_of_variable_length_match_all_trails() => All(RandomPattern.VariableLength);

    [Fact]
    public Task Repeatable_elements_match_all_walks() => All(RandomPattern.Walks);

    [Fact]
    public Task Selectors_keep_the_right_paths_of_quantified_patterns() => Selected(RandomPattern.Quantified);

    [Fact]
    public Task Selectors_keep_the_right_paths_of_variable_length() => Selected(RandomPattern.VariableLength);

    [Fact]
    public Task Selectors_keep_the_right_walks() => Selected(RandomPattern.Walks);

    private static Task All(Gen<RandomPattern> patterns) => Gen.Select(SmallGraph.Any, patterns.Array[1, 6]).SampleAsync(
        async sample =>
        {
            await using var driver = await PathDatabase.OpenAsync(sample.Item1);
            foreach (var pattern in sample.Item2)
            {
                var expected = ReferenceEnumerator.Matches(sample.Item1, pattern).Select(match => match.Row).Order(StringComparer.Ordinal).ToList();
                var statement = pattern.Statement(string.Empty);
                var actual = await PathDatabase.RowsAsync(driver, statement);
                Assert.True(expected.SequenceEqual(actual, StringComparer.Ordinal), Difference(statement, expected, actual));
            }
        },
        iter: Graphs,
        threads: 1);

    private static Task Selected(Gen<RandomPattern> patterns) => Gen.Select(SmallGraph.Any, Gen.Select(patterns, Selectors).Array[1, 6]).SampleAsync(
        async sample =>
        {
            await using var driver = await PathDatabase.OpenAsync(sample.Item1);
            foreach (var (pattern, selector) in sample.Item2)
            {
                var matches = ReferenceEnumerator.Matches(sample.Item1, pattern);
                var statement = pattern.Statement(selector);
                Check(statement, selector, matches, await PathDatabase.RowsAsync(driver, statement));
            }
        },
        iter: Graphs,
        threads: 1);

    /// <summary>Which of several paths stay is open, but not how many and how long they are.</summary>
    private static void Check(string statement, string selector, IReadOnlyList<ReferenceMatch> matches, List<string> actual)
    {
        var known = matches.GroupBy(match => match.Row, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Assert.True(actual.All(known.ContainsKey), Difference(statement, [.. known.Keys], actual));
        Assert.Equal(actual.Count, actual.Distinct(StringComparer.Ordinal).Count());
        var kept = actual.Select(row => known[row]).ToLookup(match => (match.Start, match.End));
        foreach (var ends in matches.GroupBy(match => (match.Start, match.End)))
        {
            var lengths = kept[ends.Key].Select(match => match.Length).Order().ToList();
            var expected = Expected(selector, [.. ends.Select(match => match.Length).Order()]);
            var isRight = selector.StartsWith("ANY ", StringComparison.Ordinal) && !selector.EndsWith("SHORTEST", StringComparison.Ordinal)
                ? lengths.Count == expected.Count
                : lengths.SequenceEqual(expected);
            Assert.True(isRight, $"{ends.Key}: {Difference(statement, [.. expected.Select(length => $"length {length}")], actual)}");
        }
    }

    private static List<int> Expected(string selector, List<int> lengths)
    {
        var words = selector.Split(' ');
        if (words is ["SHORTEST", var groups, "GROUPS"])
        {
            var kept = lengths.Distinct().Take(int.Parse(groups, CultureInfo.InvariantCulture)).ToHashSet();
            return [.. lengths.Where(kept.Contains)];
        }

        return selector switch
        {
            "ALL SHORTEST" => [.. lengths.Where(length => length == lengths[0])],
            "ANY SHORTEST" => [lengths[0]],
            _ => [.. lengths.Take(int.Parse(words[1], CultureInfo.InvariantCulture))],
        };
    }

    private static string Difference(string statement, List<string> expected, List<string> actual) =>
        $"{statement}\nexpected:\n{string.Join('\n', expected)}\nactual:\n{string.Join('\n', actual)}";
}
