using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Columnar;

/// <summary>Conditions on properties, tested on whole columns of the store, keep the rows that they keep one by one.</summary>
public sealed class PropertyPredicateTests
{
    private static readonly string[] Conditions =
    [
        "a.s CONTAINS $x", "a.s STARTS WITH $x", "a.s ENDS WITH $x", "a.s = $x", "a.v = $x", "a.v CONTAINS $x", "a.v > $x", "a.v <= $x", "a.n >= $x", "$x < a.n", "a.i < $x", "a.i = $x",
        "a.missing = $x", "a.missing CONTAINS $x", "NOT a.s CONTAINS $x", "a.s <> $x", "a.i >= 100 AND a.i < $x", "0 <= a.i < $x", "a.s > $x AND a.s STARTS WITH 'a'",
    ];

    [Fact]
    public async Task Rows_are_kept_as_they_are_one_by_one()
    {
        await using var rows = await RandomGraph.CreateAsync();
        var batches = rows.Beside(RandomGraph.Batches(1));
        GraphValue[] bounds = [3, 500, 1e9, 2.5, double.NaN, "a", "b", string.Empty, "ab", true, GraphValue.Null, GraphValue.FromList(1)];
        foreach (var condition in Conditions)
        {
            foreach (var bound in bounds)
            {
                foreach (var pattern in new[] { "(a:A)", "(:B)-[:R]->(a)" })
                {
                    var query = $"MATCH {pattern} WHERE {condition} RETURN a.i, count(*)";
                    var expected = await RandomGraph.RunAsync(rows, query, ("x", bound));
                    var actual = await RandomGraph.RunAsync(batches, query, ("x", bound));
                    Assert.True(expected.AsSpan().SequenceEqual(actual), $"{query} where x = {bound}");
                }
            }
        }
    }

    [Fact]
    public async Task Rows_are_kept_by_what_the_transaction_has_written()
    {
        await using var rows = await RandomGraph.CreateAsync();
        var batches = rows.Beside(RandomGraph.Batches(1));
        const string Query = "MATCH (a:A) SET a.s = CASE WHEN a.i % 3 = 0 THEN 'xyz' + a.i ELSE null END WITH count(*) AS n MATCH (b:A) WHERE b.s CONTAINS 'z1' AND b.i > 20 RETURN n, count(b)";
        Assert.Equal(await RandomGraph.RunAsync(rows, Query), await RandomGraph.RunAsync(batches, Query));
    }
}
