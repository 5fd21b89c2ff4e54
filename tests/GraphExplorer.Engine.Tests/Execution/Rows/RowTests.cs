using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Rows;

public sealed class RowTests
{
    [Fact]
    public async Task Rows_group_by_equivalence()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("UNWIND [1, 1.0, null, null, 'a', [1], [1.0], 0.0/0.0, 0.0/0.0] AS x RETURN x, count(*) AS n");
        Assert.Equal(["1, 2", "null, 2", "'a', 1", "[1], 2", "NaN, 2"], result.Rows);
    }

    [Fact]
    public async Task Aggregation_without_rows_yields_one_row_or_none_with_keys()
    {
        using var graph = new TestGraph();
        Assert.Equal(["0, [], null"], (await graph.RunAsync("UNWIND [] AS x RETURN count(x), collect(x), max(x)")).Rows);
        Assert.Empty((await graph.RunAsync("UNWIND [] AS x RETURN x, count(*)")).Rows);
    }

    [Fact]
    public async Task Distinct_keeps_the_first_of_equal_rows()
    {
        using var graph = new TestGraph();
        Assert.Equal(["2", "1", "null"], (await graph.RunAsync("UNWIND [2, 1, 2.0, null, 1, null] AS x RETURN DISTINCT x")).Rows);
    }

    [Fact]
    public async Task Sort_is_stable_and_puts_null_last()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("UNWIND [[2, 'a'], [1, 'b'], [2, 'c'], [null, 'd'], [1, 'e']] AS x RETURN x[1] ORDER BY x[0]");
        Assert.Equal(["'b'", "'e'", "'a'", "'c'", "'d'"], result.Rows);
        var falling = await graph.RunAsync("UNWIND [[2, 'a'], [1, 'b'], [2, 'c'], [null, 'd'], [1, 'e']] AS x RETURN x[1] ORDER BY x[0] DESC");
        Assert.Equal(["'d'", "'a'", "'c'", "'b'", "'e'"], falling.Rows);
    }

    [Fact]
    public async Task Top_yields_the_rows_that_sort_and_limit_would()
    {
        using var graph = new TestGraph();
        for (var limit = 0; limit < 12; limit++)
        {
            var top = await graph.RunAsync($"UNWIND range(0, 9) AS i WITH i, (i * 7) % 3 AS k RETURN i, k ORDER BY k DESC LIMIT {limit}");
            var sorted = await graph.RunAsync("UNWIND range(0, 9) AS i WITH i, (i * 7) % 3 AS k RETURN i, k ORDER BY k DESC");
            Assert.Equal(sorted.Rows.Take(limit), top.Rows);
        }
    }

    [Fact]
    public async Task Skip_and_limit_cut_rows_out()
    {
        using var graph = new TestGraph();
        Assert.Equal(["3", "4"], (await graph.RunAsync("UNWIND range(0, 9) AS i RETURN i SKIP 3 LIMIT 2")).Rows);
        Assert.Empty((await graph.RunAsync("UNWIND range(0, 9) AS i RETURN i SKIP 30")).Rows);
    }

    [Theory]
    [InlineData("SKIP")]
    [InlineData("LIMIT")]
    public async Task A_count_that_is_no_natural_number_is_refused(string clause)
    {
        using var graph = new TestGraph();
        foreach (var wrong in new GraphValue[] { -1, 1.5, "1", GraphValue.Null })
        {
            var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync($"UNWIND [1] AS i RETURN i {clause} $n", ("n", wrong)));
            Assert.Equal(StatusCodes.SyntaxError, error.Code);
            Assert.Contains("non-negative integer", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_limit_of_zero_still_writes()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("UNWIND range(1, 3) AS i CREATE (:N) RETURN i LIMIT 0");
        Assert.Empty(result.Rows);
        Assert.Equal(3, result.Counters.NodesCreated);
    }

    [Theory]
    [InlineData("range(1, 4)", "1 2 3 4")]
    [InlineData("range(4, 1, -2)", "4 2")]
    [InlineData("range(1, 0)", "")]
    [InlineData("range(0, 9, 4)", "0 4 8")]
    [InlineData("range(9223372036854775806, 9223372036854775807)", "9223372036854775806 9223372036854775807")]
    public async Task Unwind_of_a_range_counts(string range, string expected)
    {
        using var graph = new TestGraph();
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), (await graph.RunAsync($"UNWIND {range} AS i RETURN i")).Rows);
    }

    [Fact]
    public async Task Unwind_of_a_range_with_step_zero_is_refused()
    {
        using var graph = new TestGraph();
        await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("UNWIND range(1, 2, $s) AS i RETURN i", ("s", 0)));
    }

    [Fact]
    public async Task Unwind_takes_a_single_value_as_a_list_of_one_and_null_as_none()
    {
        using var graph = new TestGraph();
        Assert.Equal(["1"], (await graph.RunAsync("UNWIND 1 AS i RETURN i")).Rows);
        Assert.Empty((await graph.RunAsync("UNWIND null AS i RETURN i")).Rows);
        Assert.Equal(["null"], (await graph.RunAsync("UNWIND [null] AS i RETURN i")).Rows);
        Assert.Equal(["1", "2", "3"], (await graph.RunAsync("UNWIND [[1], [], [2, 3]] AS l UNWIND l AS i RETURN i")).Rows);
    }

    [Fact]
    public async Task Union_removes_duplicates_and_union_all_keeps_them()
    {
        using var graph = new TestGraph();
        Assert.Equal(["1", "2"], (await graph.RunAsync("UNWIND [1, 2] AS x RETURN x UNION UNWIND [2.0, 1] AS x RETURN x")).Rows);
        Assert.Equal(["1", "2", "2"], (await graph.RunAsync("UNWIND [1, 2] AS x RETURN x UNION ALL RETURN 2 AS x")).Rows);
    }

    [Fact]
    public async Task A_product_joins_each_row_with_each()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {n: 1})-[:R]->(:B {n: 2}), (:A {n: 3})-[:R]->(:B {n: 4})");
        Assert.Equal(
            ["1, 2", "1, 4", "3, 2", "3, 4"],
            (await graph.RunAsync("MATCH (a:A), (:A)-[:R]->(b:B) RETURN a.n, b.n")).SortedRows);
    }

    [Fact]
    public async Task Subqueries_run_once_for_each_row()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {n: 1})-[:R]->(:B {n: 2}), (:A {n: 3})");
        Assert.Equal(["1, 10", "2, 20"], (await graph.RunAsync("UNWIND [1, 2] AS x CALL { WITH x RETURN x * 10 AS y } RETURN x, y")).Rows);
        Assert.Equal(
            ["1, true, 1, [2]", "3, false, 0, []"],
            (await graph.RunAsync(
                "MATCH (a:A) RETURN a.n, EXISTS { (a)-[:R]->(:B) }, COUNT { (a)-->() }, COLLECT { MATCH (a)-->(b) RETURN b.n } ORDER BY a.n")).Rows);
        Assert.Equal(["1"], (await graph.RunAsync("MATCH (a:A) WHERE (a)-[:R]->() RETURN a.n")).Rows);
        Assert.Equal(["3"], (await graph.RunAsync("MATCH (a:A) WHERE NOT (a)-[:R]->() RETURN a.n")).Rows);
    }

    [Fact]
    public async Task A_unit_subquery_leaves_the_rows_as_they_are()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("UNWIND [1, 2] AS x CALL { WITH x UNWIND range(1, 3) AS y CREATE (:N {v: x * y}) } RETURN x");
        Assert.Equal(["1", "2"], result.Rows);
        Assert.Equal(6, result.Counters.NodesCreated);
    }

    [Fact]
    public async Task A_sort_is_held_to_the_memory_limit()
    {
        using var graph = new TestGraph { MemoryLimit = 10_000 };
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("UNWIND range(1, 100000) AS i RETURN i ORDER BY -i"));
        Assert.Equal(StatusCodes.MemoryLimit, error.Code);
        Assert.True(error.IsRetriable);
    }

    [Fact]
    public async Task What_operators_kept_is_given_back()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("UNWIND range(1, 100) AS i WITH DISTINCT i % 10 AS k, i ORDER BY i RETURN k, collect(i) AS l ORDER BY k");
        Assert.Equal(10, result.Rows.Length);
        Assert.True(result.Memory.Used < 20_000, $"{result.Memory.Used} bytes are still taken.");
    }
}
