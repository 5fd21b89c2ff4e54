namespace GraphExplorer.Engine.Tests.Execution.Columnar.Rows;

/// <summary>Sorts and limits over batches answer what they do row by row, ties included.</summary>
public sealed class ColumnarTopTests
{
    [Theory]
    [InlineData("MATCH (a:A) RETURN a.i, a.n ORDER BY a.n LIMIT 20")]
    [InlineData("MATCH (a:A) RETURN a.i, a.n, a.s ORDER BY a.n DESC, a.s, a.i DESC LIMIT 50")]
    [InlineData("MATCH (a:A) RETURN a.i ORDER BY a.v, a.k LIMIT 100")]
    [InlineData("MATCH (a:A) RETURN a.i ORDER BY a.k LIMIT 0")]
    [InlineData("MATCH (a:A) RETURN a.i ORDER BY a.k LIMIT 1000000")]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN a.i, b.i, r.k ORDER BY r.k DESC, a.s LIMIT 30")]
    [InlineData("MATCH (a:A)-[r]->(b) RETURN a, b ORDER BY b, a SKIP 5 LIMIT 10")]
    [InlineData("MATCH (a:A) RETURN a.i, a.v ORDER BY a.v DESC, a.i")]
    [InlineData("UNWIND [3, 1, 2] AS x CALL (x) { MATCH (a:A) WHERE a.k = x RETURN a.i AS i ORDER BY a.n DESC, a.i LIMIT 2 } RETURN x, i")]
    [InlineData("WITH 3 AS x MATCH (a:A) RETURN a.i ORDER BY x, a.s LIMIT 5")]
    public async Task The_answer_is_that_of_rows(string query)
    {
        await using var rows = await RandomGraph.CreateAsync();
        Assert.Equal(await RandomGraph.RunAsync(rows, query), await RandomGraph.RunAsync(rows.Beside(RandomGraph.Batches(1)), query));
    }
}
