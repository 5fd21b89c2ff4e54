using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class ExpansionTests
{
    private const string Diamond =
        "CREATE (a:N {n: 'a'})-[:R {w: 1}]->(b:N {n: 'b'})-[:R {w: 2}]->(d:N {n: 'd'}), (a)-[:R {w: 3}]->(c:N {n: 'c'})-[:R {w: 4}]->(d), (d)-[:S {w: 5}]->(e:N {n: 'e'})";

    [Theory]
    [InlineData("(x {n: 'a'})-->(y)", "'b' 'c'")]
    [InlineData("(x {n: 'a'})<--(y)", "")]
    [InlineData("(x {n: 'd'})--(y)", "'b' 'c' 'e'")]
    [InlineData("(x {n: 'd'})-[:S]-(y)", "'e'")]
    [InlineData("(x {n: 'd'})-[:S|R]-(y)", "'b' 'c' 'e'")]
    [InlineData("(x {n: 'd'})-[:Unknown]-(y)", "")]
    public async Task An_expand_follows_direction_and_types(string pattern, string found)
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        var result = await graph.RunAsync($"MATCH {pattern} RETURN y.n");
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), result.SortedRows);
    }

    [Fact]
    public async Task An_optional_match_without_a_match_yields_nulls()
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        var result = await graph.RunAsync("MATCH (x:N) OPTIONAL MATCH (x)-[r:S]->(y) WHERE r.w > 1 RETURN x.n, y.n ORDER BY x.n");
        Assert.Equal(["'a', null", "'b', null", "'c', null", "'d', 'e'", "'e', null"], result.Rows);
    }

    [Fact]
    public async Task An_expand_from_null_yields_nothing()
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        Assert.Empty((await graph.RunAsync("OPTIONAL MATCH (x:Nothing) WITH x MATCH (x)-->(y) RETURN y")).Rows);
    }

    [Fact]
    public async Task An_expand_into_finds_parallel_relationships_and_loops()
    {
        using var graph = await TestGraph.OfAsync("CREATE (a:A)-[:R]->(b:B), (a)-[:R]->(b), (b)-[:R]->(a), (a)-[:R]->(a)");
        Assert.Equal(["3"], (await graph.RunAsync("MATCH (a:A), (b:B) WITH a, b MATCH (a)-[r]-(b) RETURN count(r)")).Rows);
        Assert.Equal(["2"], (await graph.RunAsync("MATCH (a:A), (b:B) WITH a, b MATCH (a)-[r]->(b) RETURN count(r)")).Rows);
        Assert.Equal(["1"], (await graph.RunAsync("MATCH (a:A) WITH a MATCH (a)-[r]-(a) RETURN count(r)")).Rows);
    }

    [Theory]
    [InlineData("*", "'b' 'c' 'd' 'd' 'e' 'e'")]
    [InlineData("*1", "'b' 'c'")]
    [InlineData("*2", "'d' 'd'")]
    [InlineData("*0..1", "'a' 'b' 'c'")]
    [InlineData("*3..", "'e' 'e'")]
    [InlineData(":R*2..9", "'d' 'd'")]
    [InlineData("*0..0", "'a'")]
    [InlineData("*2..1", "")]
    public async Task A_variable_length_expand_walks_all_trails_within_its_bounds(string length, string found)
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        var result = await graph.RunAsync($"MATCH (x {{n: 'a'}})-[r{length}]->(y) RETURN y.n");
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), result.SortedRows);
    }

    [Fact]
    public async Task A_walk_uses_no_relationship_twice()
    {
        using var graph = await TestGraph.OfAsync("CREATE (a {n: 1})-[:R]->(b {n: 2})-[:R]->(a)");
        Assert.Equal(["1", "1", "2", "2"], (await graph.RunAsync("MATCH ({n: 1})-[*]-(y) RETURN y.n")).SortedRows);
    }

    [Fact]
    public async Task A_long_walk_uses_no_relationship_twice()
    {
        using var graph = await TestGraph.OfAsync(
            "UNWIND range(0, 99) AS i CREATE (:N {i: i})",
            "MATCH (x:N), (y:N) WHERE y.i = (x.i + 1) % 100 CREATE (x)-[:R]->(y)");
        Assert.Equal(["100, 0"], (await graph.RunAsync("MATCH (x:N {i: 0})-[r:R*]->(y) WITH r, y ORDER BY size(r) DESC LIMIT 1 RETURN size(r), y.i")).Rows);
    }

    [Fact]
    public async Task The_list_of_a_walk_has_its_relationships_in_the_order_of_the_pattern()
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        Assert.Equal(["[2, 5]"], (await graph.RunAsync("MATCH (:N {n: 'b'})-[r*2]->(:N {n: 'e'}) RETURN [x IN r | x.w]")).Rows);
        Assert.Equal(["[5, 2]"], (await graph.RunAsync("MATCH (:N {n: 'e'})<-[r*2]-(:N {n: 'b'}) RETURN [x IN r | x.w]")).Rows);
    }

    [Fact]
    public async Task Step_predicates_end_a_walk_early()
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        Assert.Equal(
            ["'b'", "'d'"],
            (await graph.RunAsync("MATCH (x {n: 'a'})-[r*]->(y) WHERE all(s IN r WHERE s.w < 3) RETURN y.n")).SortedRows);
        Assert.Equal(["'b'"], (await graph.RunAsync("MATCH (x {n: 'a'})-[*1..2 {w: 1}]->(y) RETURN y.n")).SortedRows);
    }

    [Theory]
    [InlineData(Direction.Outgoing)]
    [InlineData(Direction.Incoming)]
    [InlineData(Direction.Both)]
    public async Task Distinct_ends_are_the_ends_of_all_walks_each_once(Direction direction)
    {
        using var graph = await TestGraph.OfAsync(Diamond, "MATCH (e {n: 'e'}), (a {n: 'a'}) CREATE (e)-[:S]->(a), (e)-[:S]->(e)", "MATCH (b {n: 'b'}), (z {n: 'c'}) CREATE (b)-[:R]->(:N {n: 'f'})-[:R]->(b)");
        for (var minimum = 0; minimum <= 3; minimum++)
        {
            for (var maximum = minimum; maximum <= 6; maximum++)
            {
                var walked = await graph.RunAsync(Ends(direction, minimum, maximum, pruning: false));
                var pruned = await graph.RunAsync(Ends(direction, minimum, maximum, pruning: true));
                Assert.Equal(walked.SortedRows.Distinct(), pruned.SortedRows);
            }
        }
    }

    [Fact]
    public async Task A_bound_relationship_is_matched_again_with_its_ends()
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        Assert.Equal(["'d', 'e'"], (await graph.RunAsync("MATCH ()-[r:S]->() WITH r MATCH (x)-[r]->(y) RETURN x.n, y.n")).Rows);
        Assert.Equal(["'d', 'e'", "'e', 'd'"], (await graph.RunAsync("MATCH ()-[r:S]->() WITH r MATCH (x)-[r]-(y) RETURN x.n, y.n")).SortedRows);
        Assert.Equal(["'e', 'd'"], (await graph.RunAsync("MATCH ()-[r:S]->() WITH r MATCH (x)<-[r]-(y) RETURN x.n, y.n")).Rows);
        Assert.Empty((await graph.RunAsync("MATCH ()-[r:S]->() WITH r MATCH (x)-[r:R]->(y) RETURN x.n, y.n")).Rows);
    }

    [Fact]
    public async Task A_bound_list_of_relationships_is_matched_again_with_its_ends()
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        Assert.Equal(
            ["'b', 'e'"],
            (await graph.RunAsync("MATCH ()-[r:R {w: 2}]->()-[s:S]->() WITH [r, s] AS rs MATCH (x)-[rs*]->(y) RETURN x.n, y.n")).Rows);
        Assert.Empty((await graph.RunAsync("MATCH ()-[r:R {w: 1}]->(), ()-[s:S]->() WITH [r, s] AS rs MATCH (x)-[rs*]->(y) RETURN x.n, y.n")).Rows);
    }

    [Fact]
    public async Task A_path_has_its_nodes_and_relationships_in_order()
    {
        using var graph = await TestGraph.OfAsync(Diamond);
        Assert.Equal(
            ["['b', 'd', 'e'], [2, 5], 2"],
            (await graph.RunAsync("MATCH p = (:N {n: 'b'})-->()-[:S*1..1]->() RETURN [x IN nodes(p) | x.n], [r IN relationships(p) | r.w], length(p)")).Rows);
        Assert.Equal(["['a'], 0"], (await graph.RunAsync("MATCH p = (:N {n: 'a'}) RETURN [x IN nodes(p) | x.n], length(p)")).Rows);
        Assert.Equal(["null"], (await graph.RunAsync("OPTIONAL MATCH p = (:Nothing)-->() RETURN p")).Rows);
    }

    [Fact]
    public async Task A_long_walk_is_held_to_the_memory_limit()
    {
        using var graph = await TestGraph.OfAsync(
            "UNWIND range(0, 9999) AS i CREATE (:N {i: i})",
            "MATCH (x:N), (y:N) WHERE y.i = x.i + 1 CREATE (x)-[:R]->(y)");
        using var small = new TestGraph { MemoryLimit = 100_000 };
        var plan = graph.Compile("MATCH (x:N {i: 0})-[:R*]->(y) WHERE y.i = -1 RETURN y");
        using var transaction = graph.Store.Begin();
        var error = Assert.Throws<GraphException>(() => small.Execute(plan, plan.CreateOperators(), transaction));
        Assert.Equal(StatusCodes.MemoryLimit, error.Code);
    }

    private static ProduceResult Ends(Direction direction, long minimum, long maximum, bool pruning)
    {
        var walk = new VariableLengthExpand(
            new NodeByLabelScan("x", "N"), "x", direction, [], "r", "y", false, minimum, maximum, false, null, null, [], [], pruning);
        var project = new Project(walk, [new NamedExpression("xn", CypherParser.ParseExpression("x.n")), new NamedExpression("yn", CypherParser.ParseExpression("y.n"))]);
        return new ProduceResult(project, ["x", "y"], ["xn", "yn"]);
    }
}
