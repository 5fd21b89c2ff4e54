using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class JoinTests
{
    [Fact]
    public async Task A_node_hash_join_joins_rows_that_agree_on_the_nodes()
    {
        using var graph = await TestGraph.OfAsync("CREATE (a:A {n: 1})-[:R]->(b:B {n: 2}), (a)-[:R]->(c:B {n: 3}), (d:C {n: 4})-[:S]->(b), (e:C {n: 5})-[:S]->(b)");
        var left = new Expand(new NodeByLabelScan("a", "A"), "a", Direction.Outgoing, ["R"], "r", "b", false, []);
        var right = new Expand(new NodeByLabelScan("c", "C"), "c", Direction.Outgoing, ["S"], "s", "b", false, []);
        var plan = Result(new NodeHashJoin(left, right, ["b"]), "a.n", "b.n", "c.n");
        Assert.Equal(["1, 2, 4", "1, 2, 5"], (await graph.RunAsync(plan)).SortedRows);
    }

    [Fact]
    public async Task A_value_hash_join_joins_rows_whose_keys_are_equal_and_not_null()
    {
        using var graph = new TestGraph();
        var left = new Unwind(new Argument([]), Expression("[1, 2, null, 0.0/0.0, 'a', [null]]"), "x");
        var right = new Unwind(new Argument([]), Expression("[1.0, null, 'a', 0.0/0.0, 1, [null]]"), "y");
        var plan = Result(new ValueHashJoin(left, right, new Variable("x"), new Variable("y")), "x", "y");
        Assert.Equal(["'a', 'a'", "1, 1", "1, 1.0"], (await graph.RunAsync(plan)).SortedRows);
    }

    [Fact]
    public async Task A_join_whose_kept_side_is_empty_yields_nothing()
    {
        using var graph = new TestGraph();
        var left = new Unwind(new Argument([]), Expression("[]"), "x");
        var right = new Unwind(new Argument([]), Expression("[1]"), "y");
        Assert.Empty((await graph.RunAsync(Result(new ValueHashJoin(left, right, new Variable("x"), new Variable("y")), "x"))).Rows);
    }

    [Fact]
    public async Task A_product_keeps_a_right_side_that_is_dear_and_runs_it_once()
    {
        using var graph = await TestGraph.OfAsync("UNWIND [1, 2, 3] AS n CREATE (:A {n: n})");
        var right = new Filter(new NodeByLabelScan("b", "A"), [Expression("b.n > 1")]);
        var physical = PlanCompiler.Compile(Result(new CartesianProduct(new NodeByLabelScan("a", "A"), right), "a.n", "b.n"), graph.Options);
        var result = await graph.RunAsync(physical, profile: true);
        Assert.Equal(["1, 2", "1, 3", "2, 2", "2, 3", "3, 2", "3, 3"], result.SortedRows);
        Assert.Equal(2, result.Tree.RowsOf(right));
    }

    [Fact]
    public async Task A_profile_counts_rows_and_store_accesses()
    {
        using var graph = await TestGraph.OfAsync("UNWIND [1, 2, 3] AS n CREATE (:A {n: n})");
        var scan = new NodeByLabelScan("a", "A");
        var filter = new Filter(scan, [Expression("a.n > 1")]);
        var result = await graph.RunAsync(PlanCompiler.Compile(Result(filter, "a.n"), graph.Options), profile: true);
        Assert.Equal(3, result.Tree.RowsOf(scan));
        Assert.Equal(2, result.Tree.RowsOf(filter));
        Assert.Equal(4, result.Tree.DbHitsOf(scan));
    }

    private static Expression Expression(string text) => CypherParser.ParseExpression(text);

    private static ProduceResult Result(LogicalPlan source, params string[] columns)
    {
        var items = columns.Select(column => new NamedExpression($"  {column}", Expression(column))).ToArray();
        return new ProduceResult(new Project(source, items), columns, [.. items.Select(item => item.Variable)]);
    }
}
