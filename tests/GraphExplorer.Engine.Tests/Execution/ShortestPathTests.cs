using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class ShortestPathTests
{
    private const string Graph =
        "CREATE (a:N {n: 'a'})-[:R {w: 1}]->(b:N {n: 'b'})-[:R {w: 2}]->(d:N {n: 'd'}), (a)-[:R {w: 3}]->(c:N {n: 'c'})-[:R {w: 4}]->(d), (d)-[:S {w: 5}]->(e:N {n: 'e'}), (d)-[:S {w: 6}]->(e), (:N {n: 'z'})";

    private const string Ends = "MATCH (a:N {n: $from}), (e:N {n: $to}) ";

    [Theory]
    [InlineData("a", "e", "-[*]->", "3")]
    [InlineData("a", "b", "-[*]->", "1")]
    [InlineData("e", "a", "-[*]->", "")]
    [InlineData("e", "a", "-[*]-", "3")]
    [InlineData("e", "a", "<-[*]-", "3")]
    [InlineData("a", "e", "-[*..2]->", "")]
    [InlineData("a", "e", "-[:R*]->", "")]
    [InlineData("a", "e", "-[:R|S*..3]->", "3")]
    [InlineData("a", "z", "-[*]-", "")]
    public async Task The_shortest_path_is_found(string from, string to, string pattern, string length)
    {
        using var graph = await TestGraph.OfAsync(Graph);
        var result = await graph.RunAsync($"{Ends} MATCH p = shortestPath((a){pattern}(e)) RETURN length(p)", ("from", from), ("to", to));
        Assert.Equal(length.Length == 0 ? [] : [length], result.Rows);
    }

    [Fact]
    public async Task All_shortest_paths_are_found_parallel_relationships_included()
    {
        using var graph = await TestGraph.OfAsync(Graph);
        var result = await graph.RunAsync($"{Ends} MATCH p = allShortestPaths((a)-[r*]->(e)) RETURN [x IN r | x.w]", ("from", "a"), ("to", "e"));
        Assert.Equal(["[1, 2, 5]", "[1, 2, 6]", "[3, 4, 5]", "[3, 4, 6]"], result.SortedRows);
    }

    [Fact]
    public async Task Predicates_over_relationships_and_nodes_hold_on_the_way()
    {
        using var graph = await TestGraph.OfAsync(Graph);
        var byRelationship = await graph.RunAsync(
            $"{Ends} MATCH p = shortestPath((a)-[r*]->(e)) WHERE all(x IN r WHERE x.w <> 1) RETURN [x IN nodes(p) | x.n]", ("from", "a"), ("to", "d"));
        Assert.Equal(["['a', 'c', 'd']"], byRelationship.Rows);
        var byNode = await graph.RunAsync(
            $"{Ends} MATCH p = shortestPath((a)-[r*]->(e)) WHERE none(x IN nodes(p) WHERE x.n = 'b') RETURN [x IN nodes(p) | x.n]", ("from", "a"), ("to", "d"));
        Assert.Equal(["['a', 'c', 'd']"], byNode.Rows);
    }

    [Fact]
    public async Task A_predicate_over_the_whole_path_leads_to_a_longer_one()
    {
        using var graph = await TestGraph.OfAsync(Graph);
        var result = await graph.RunAsync(
            $"{Ends} MATCH p = shortestPath((a)-[r*]-(e)) WHERE length(p) > 1 RETURN length(p)", ("from", "a"), ("to", "b"));
        Assert.Equal(["3"], result.Rows);
        var none = await graph.RunAsync(
            $"{Ends} MATCH p = shortestPath((a)-[r*]-(e)) WHERE length(p) > 100 RETURN length(p)", ("from", "a"), ("to", "b"));
        Assert.Empty(none.Rows);
    }

    [Fact]
    public async Task A_node_to_itself_is_refused_unless_length_zero_is_allowed()
    {
        using var graph = await TestGraph.OfAsync(Graph);
        var error = await Assert.ThrowsAsync<GraphException>(
            () => graph.RunAsync($"{Ends} MATCH p = shortestPath((a)-[*]-(e)) RETURN p", ("from", "a"), ("to", "a")));
        Assert.Contains("start and end nodes are the same", error.Message, StringComparison.Ordinal);
        var result = await graph.RunAsync($"{Ends} MATCH p = shortestPath((a)-[*0..]-(e)) RETURN length(p)", ("from", "a"), ("to", "a"));
        Assert.Equal(["0"], result.Rows);
    }

    [Fact]
    public async Task The_shortest_path_of_a_large_random_graph_is_as_long_as_a_breadth_first_search_finds_it()
    {
        using var graph = await TestGraph.OfAsync(
            "UNWIND range(0, 199) AS i CREATE (:N {i: i})",
            "MATCH (x:N) UNWIND range(0, 2) AS k MATCH (y:N {i: (x.i * 7 + k * 53 + x.i * x.i * k) % 200}) CREATE (x)-[:R]->(y)");
        for (var to = 1; to < 200; to += 13)
        {
            var shortest = await graph.RunAsync("MATCH (a:N {i: 0}), (b:N {i: $to}) MATCH p = shortestPath((a)-[*..6]->(b)) RETURN length(p)", ("to", (long)to));
            var walked = await graph.RunAsync("MATCH p = (a:N {i: 0})-[*1..6]->(b:N {i: $to}) RETURN min(length(p))", ("to", (long)to));
            Assert.Equal(walked.Rows[0], shortest.Rows.Length == 0 ? "null" : shortest.Rows[0]);
            var all = await graph.RunAsync("MATCH (a:N {i: 0}), (b:N {i: $to}) MATCH p = allShortestPaths((a)-[*..6]->(b)) RETURN count(DISTINCT p)", ("to", (long)to));
            var counted = await graph.RunAsync(
                "MATCH p = (a:N {i: 0})-[*1..6]->(b:N {i: $to}) WITH length(p) AS l, count(p) AS c ORDER BY l LIMIT 1 RETURN c", ("to", (long)to));
            Assert.Equal(counted.Rows.Length == 0 ? "0" : counted.Rows[0], all.Rows[0]);
        }
    }
}
