using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class ScanTests
{
    [Fact]
    public async Task A_label_scan_yields_the_nodes_of_the_label()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {n: 1}), (:B {n: 2}), (:A:B {n: 3})");
        Assert.Equal(["1", "3"], (await graph.RunAsync("MATCH (x:A) RETURN x.n ORDER BY x.n")).Rows);
    }

    [Fact]
    public async Task A_label_that_came_into_being_after_compilation_is_found()
    {
        using var graph = new TestGraph();
        var plan = graph.Compile("MATCH (x:Later) RETURN count(x) AS n");
        Assert.Equal(["0"], (await graph.RunAsync(plan, profile: false)).Rows);
        await graph.RunAsync("CREATE (:Later)");
        Assert.Equal(["1"], (await graph.RunAsync(plan, profile: false)).Rows);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.0", "1")]
    [InlineData("'1'", "")]
    [InlineData("null", "")]
    [InlineData("0.0/0.0", "")]
    public async Task An_index_seek_finds_what_equals_the_value(string value, string found)
    {
        using var graph = await TestGraph.OfAsync("CREATE INDEX i FOR (x:A) ON (x.n)", "UNWIND [1, 2, 3] AS n CREATE (:A {n: n})");
        var result = await graph.RunAsync($"MATCH (x:A) WHERE x.n = {value} RETURN x.n");
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), result.Rows);
    }

    [Fact]
    public async Task An_index_seek_over_a_list_yields_each_node_once()
    {
        using var graph = await TestGraph.OfAsync("CREATE INDEX i FOR (x:A) ON (x.n)", "UNWIND range(1, 100) AS n CREATE (:A {n: n})");
        Assert.Equal(["1", "7"], (await graph.RunAsync("MATCH (x:A) WHERE x.n IN [7, 1, 7.0, null, 1] RETURN x.n ORDER BY x.n")).Rows);
        Assert.Empty((await graph.RunAsync("MATCH (x:A) WHERE x.n IN $list RETURN x.n", ("list", GraphValue.Null))).Rows);
    }

    [Fact]
    public async Task A_range_seek_finds_values_of_the_type_of_its_bounds_only()
    {
        using var graph = await TestGraph.OfAsync(
            "CREATE INDEX i FOR (x:A) ON (x.n)",
            "UNWIND [1, 2.5, 3, 'a', 'b', true, null] AS n CREATE (:A {n: n})");
        Assert.Equal(["2.5", "3"], (await graph.RunAsync("MATCH (x:A) WHERE x.n > 1 RETURN x.n ORDER BY x.n")).Rows);
        Assert.Equal(["'b'"], (await graph.RunAsync("MATCH (x:A) WHERE x.n > 'a' RETURN x.n")).Rows);
        Assert.Equal(["2.5"], (await graph.RunAsync("MATCH (x:A) WHERE 1 < x.n < 3 RETURN x.n")).Rows);
        Assert.Empty((await graph.RunAsync("MATCH (x:A) WHERE x.n > null RETURN x.n")).Rows);
        Assert.Empty((await graph.RunAsync("MATCH (x:A) WHERE x.n > 3 AND x.n < 1 RETURN x.n")).Rows);
    }

    [Fact]
    public async Task A_prefix_seek_finds_strings_that_start_with_it()
    {
        using var graph = await TestGraph.OfAsync("CREATE INDEX i FOR (x:A) ON (x.n)", "UNWIND ['ab', 'abc', 'b', 'a', 1] AS n CREATE (:A {n: n})");
        Assert.Equal(["'ab'", "'abc'"], (await graph.RunAsync("MATCH (x:A) WHERE x.n STARTS WITH 'ab' RETURN x.n ORDER BY x.n")).Rows);
        Assert.Empty((await graph.RunAsync("MATCH (x:A) WHERE x.n STARTS WITH null RETURN x.n")).Rows);
    }

    [Fact]
    public async Task Ids_find_each_node_once_and_pass_over_those_that_are_not_there()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {n: 1}), (:A {n: 2})");
        Assert.Equal(["1", "2"], (await graph.RunAsync("MATCH (x) WHERE id(x) IN [1, 0, 1, 99, null] RETURN x.n ORDER BY x.n")).Rows);
        Assert.Equal(["2"], (await graph.RunAsync("MATCH (x) WHERE id(x) = 1 RETURN x.n")).Rows);
        var elementId = $"4:{graph.Store.DatabaseId}:1";
        Assert.Equal(["2"], (await graph.RunAsync("MATCH (x) WHERE elementId(x) = $id RETURN x.n", ("id", elementId))).Rows);
        Assert.Empty((await graph.RunAsync("MATCH (x) WHERE elementId(x) = $id RETURN x.n", ("id", "4:other:1"))).Rows);
    }

    [Fact]
    public async Task An_undirected_relationship_scan_yields_both_ways_and_a_loop_once()
    {
        using var graph = await TestGraph.OfAsync("CREATE (a {n: 1})-[:R]->({n: 2}), (a)-[:R]->(a)");
        Assert.Equal(["1, 1", "1, 2", "2, 1"], (await graph.RunAsync("MATCH (x)-[r:R]-(y) RETURN x.n, y.n")).SortedRows);
    }

    [Fact]
    public async Task Counts_come_from_the_store()
    {
        using var graph = await TestGraph.OfAsync("CREATE (a:A)-[:R]->(:A:B), (a)-[:S]->(a)");
        Assert.Equal(["2"], (await graph.RunAsync("MATCH (x:A) RETURN count(x)")).Rows);
        Assert.Equal(["1"], (await graph.RunAsync("MATCH ()-[r:R]->() RETURN count(r)")).Rows);
        Assert.Equal(["3"], (await graph.RunAsync("MATCH ()-[r]-() RETURN count(*)")).Rows);
        Assert.Equal(["0"], (await graph.RunAsync("MATCH (x:Nothing) RETURN count(*)")).Rows);
    }
}
