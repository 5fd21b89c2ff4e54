using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>One random graph and pattern, and ways to ask for the same rows that must agree.</summary>
internal sealed class MetamorphicCase : IAsyncDisposable
{
    private readonly EmbeddedDriver _plain = EmbeddedDriver.Open();
    private readonly EmbeddedDriver _indexed = EmbeddedDriver.Open();
    private readonly Choices _choices;

    internal MetamorphicCase(int[] numbers)
    {
        _choices = new Choices(numbers);
        Graph = new SmallGraph(_choices);
        Pattern = new RandomPattern(_choices);
        Predicate = RandomPredicate.Of(_choices, Pattern);
    }

    private SmallGraph Graph { get; }

    private RandomPattern Pattern { get; }

    private string Predicate { get; }

    private string Matched => $"MATCH {Pattern} WHERE {Predicate}";

    public async ValueTask DisposeAsync()
    {
        await _plain.DisposeAsync();
        await _indexed.DisposeAsync();
    }

    internal async Task CheckAsync()
    {
        await RunAsync(_plain, Graph.Statement);
        await RunAsync(_indexed, "CREATE INDEX FOR (a:A) ON (a.p)");
        await RunAsync(_indexed, "CREATE INDEX FOR (b:B) ON (b.p)");
        await RunAsync(_indexed, Graph.Statement);
        await CheckPatternAsync();
        await CheckPredicateAsync();
        await CheckOptionalAsync();
        await CheckAggregationAsync();
        await CheckSubqueriesAsync();
    }

    private async Task CheckPatternAsync()
    {
        var all = await SameAsync($"MATCH {Pattern} RETURN {Pattern.Columns}");
        Equal(new ReferenceMatcher(Graph, Pattern).Rows(), all, $"MATCH {Pattern} RETURN {Pattern.Columns}");
        await SameAsync($"MATCH {string.Join(", ", Pattern.Paths.Select(path => path.Reversed))} RETURN {Pattern.Columns}", all);
        await SameAsync($"MATCH {string.Join(", ", Enumerable.Reverse(Pattern.Paths))} RETURN {Pattern.Columns}", all);
        var hops = Pattern.Hops.ToList();
        var different = hops.SelectMany((hop, place) => hops.Take(place).Select(hop.DiffersFrom)).DefaultIfEmpty("true");
        await SameAsync($"{string.Join(" ", Pattern.Paths.Select(path => $"MATCH {path}"))} WITH * WHERE {string.Join(" AND ", different)} RETURN {Pattern.Columns}", all);
    }

    private async Task CheckPredicateAsync()
    {
        var rows = await SameAsync($"{Matched} RETURN {Pattern.Columns}");
        await SameAsync($"MATCH {Pattern} WITH * WHERE {Predicate} RETURN {Pattern.Columns}", rows);
        await SameAsync($"MATCH {Pattern} WITH *, {Predicate} AS holds WHERE holds RETURN {Pattern.Columns}", rows);
        await SameAsync($"MATCH {Pattern} WITH *, 1 AS one ORDER BY one LIMIT 100000000 WHERE {Predicate} RETURN {Pattern.Columns}", rows);
        await SameAsync($"MATCH {string.Join(", ", Pattern.Paths.Select(path => path.Reversed))} WHERE {Predicate} RETURN {Pattern.Columns}", rows);
        var parts = new List<string>();
        foreach (var part in new[] { Predicate, $"NOT ({Predicate})", $"({Predicate}) IS NULL" })
        {
            parts.AddRange(await SameAsync($"MATCH {Pattern} WHERE {part} RETURN {Pattern.Columns}"));
        }

        parts.Sort(StringComparer.Ordinal);
        Equal(await SameAsync($"MATCH {Pattern} RETURN {Pattern.Columns}"), parts, $"the three parts by {Predicate} of MATCH {Pattern}");
    }

    private async Task CheckOptionalAsync()
    {
        var further = Pattern.Further();
        var condition = _choices.OneIn(2) ? " WHERE y.p = 1" : string.Empty;
        var found = await SameAsync($"{Matched} MATCH {further}{condition} RETURN {Pattern.Columns}, y.k AS yk");
        var missing = await SameAsync($"{Matched} AND NOT EXISTS {{ MATCH {further}{condition} }} RETURN {Pattern.Columns}, null AS yk");
        List<string> rows = [.. found, .. missing];
        rows.Sort(StringComparer.Ordinal);
        await SameAsync($"{Matched} OPTIONAL MATCH {further}{condition} RETURN {Pattern.Columns}, y.k AS yk", rows);
        await SameAsync($"{Matched} OPTIONAL MATCH {further.Reversed}{condition} RETURN {Pattern.Columns}, y.k AS yk", rows);
    }

    private async Task CheckAggregationAsync()
    {
        var rows = await SameAsync($"{Matched} RETURN {Pattern.Columns}");
        await SameAsync($"{Matched} RETURN count(*) AS n", [RowText.Of(rows.Count)]);
        await SameAsync($"{Matched} RETURN DISTINCT {Pattern.Columns}", [.. rows.Distinct(StringComparer.Ordinal)]);
        foreach (var name in Pattern.Variables)
        {
            var ends = await SameAsync($"{Matched} RETURN {name}.k AS k");
            await SameAsync($"{Matched} RETURN DISTINCT {name}.k AS k", [.. ends.Distinct(StringComparer.Ordinal)]);
            await SameAsync($"{Matched} WITH DISTINCT {name} RETURN {name}.k AS k", [.. ends.Distinct(StringComparer.Ordinal)]);
            await SameAsync($"{Matched} RETURN count(DISTINCT {name}) AS n", [RowText.Of(ends.Distinct(StringComparer.Ordinal).Count())]);
            var groups = ends.GroupBy(end => end, StringComparer.Ordinal).Select(group => $"{group.Key}|{group.Count()}").Order(StringComparer.Ordinal);
            await SameAsync($"{Matched} RETURN {name}.k AS k, count(*) AS n", [.. groups]);
            foreach (var order in new[] { string.Empty, " DESC" })
            {
                // The first rows by a property: compared by the property alone, as ties may fall either way.
                var sorted = await RunAsync(_plain, $"{Matched} WITH {name}.p AS p ORDER BY p{order} RETURN p");
                foreach (var driver in new[] { _plain, _indexed })
                {
                    Equal([.. sorted.Take(2)], await RunAsync(driver, $"{Matched} RETURN {name}.p AS p ORDER BY {name}.p{order} LIMIT 2"), $"{Matched} RETURN {name}.p ORDER BY {name}.p{order} LIMIT 2");
                }
            }
        }
    }

    private async Task CheckSubqueriesAsync()
    {
        var start = Pattern.Variables[0];
        var ends = await SameAsync($"{Matched} RETURN {start}.k AS k");
        await SameAsync($"MATCH ({start}) WHERE EXISTS {{ {Matched} }} RETURN {start}.k AS k", [.. ends.Distinct(StringComparer.Ordinal)]);
        var groups = ends.GroupBy(end => end, StringComparer.Ordinal).Select(group => $"{group.Key}|{group.Count()}").Order(StringComparer.Ordinal).ToList();
        await SameAsync($"MATCH ({start}) WITH {start}, COUNT {{ {Matched} }} AS n WHERE n > 0 RETURN {start}.k AS k, n", groups);
        await SameAsync($"MATCH ({start}) CALL ({start}) {{ {Matched} RETURN count(*) AS n }} WITH * WHERE n > 0 RETURN {start}.k AS k, n", groups);
        await SameAsync($"MATCH ({start}) WITH {start}, size(COLLECT {{ {Matched} RETURN 1 }}) AS n WHERE n > 0 RETURN {start}.k AS k, n", groups);
    }

    /// <summary>The rows, in an order of their own, with and without indexes; and as expected where that is known.</summary>
    private async Task<List<string>> SameAsync(string text, IReadOnlyList<string>? expected = null)
    {
        var rows = await RunAsync(_plain, text);
        rows.Sort(StringComparer.Ordinal);
        Equal(expected ?? rows, rows, text);
        var indexed = await RunAsync(_indexed, text);
        indexed.Sort(StringComparer.Ordinal);
        Equal(rows, indexed, "with indexes: " + text);
        return rows;
    }

    private void Equal(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string text)
    {
        if (!expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            Assert.Fail($"{text}\nexpected {string.Join("; ", expected)}\nactual   {string.Join("; ", actual)}\nin {Graph.Statement}\nof {Matched}");
        }
    }

    private static async Task<List<string>> RunAsync(EmbeddedDriver driver, string text)
    {
        await using var session = driver.AsyncSession();
        try
        {
            var cursor = await session.RunAsync(new Query(text), TestContext.Current.CancellationToken);
            var rows = new List<string>();
            while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
            {
                rows.Add(RowText.Of(cursor.Current.GraphValues));
            }

            return rows;
        }
        catch (GraphException error)
        {
            throw new InvalidOperationException($"{error.Message}\n{text}", error);
        }
    }
}
