using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class WriteTests
{
    [Fact]
    public async Task Create_counts_nodes_labels_relationships_and_properties()
    {
        using var graph = new TestGraph();
        var counters = (await graph.RunAsync("CREATE (a:A:B:A {x: 1, y: null}), (b) CREATE (a)-[:R {z: 3, q: null}]->(b)")).Counters;
        Assert.Equal((2, 2, 1, 2), (counters.NodesCreated, counters.LabelsAdded, counters.RelationshipsCreated, counters.PropertiesSet));
        Assert.Equal(["['A', 'B'], {x: 1}"], (await graph.RunAsync("MATCH (n:A) RETURN labels(n), properties(n)")).Rows);
    }

    [Fact]
    public async Task Create_takes_properties_from_a_parameter()
    {
        using var graph = new TestGraph();
        await graph.RunAsync("CREATE (:A $p)", ("p", GraphValue.FromMap(MapValue.Of(("x", 1), ("y", "z")))));
        Assert.Equal(["1, 'z'"], (await graph.RunAsync("MATCH (n:A) RETURN n.x, n.y")).Rows);
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CREATE (:A $p)", ("p", 1)));
        Assert.Equal(StatusCodes.TypeError, error.Code);
    }

    [Fact]
    public async Task A_relationship_to_a_missing_node_is_refused()
    {
        using var graph = new TestGraph();
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("OPTIONAL MATCH (a:Nothing) CREATE (a)-[:R]->()"));
        Assert.Contains("node `a` is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_is_no_property_value()
    {
        using var graph = new TestGraph();
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CREATE (:A {x: {y: 1}})"));
        Assert.Equal(StatusCodes.TypeError, error.Code);
    }

    [Fact]
    public async Task Setting_a_property_counts_even_when_it_stays_the_same()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {x: 1})");
        Assert.Equal(1, (await graph.RunAsync("MATCH (n:A) SET n.x = 1")).Counters.PropertiesSet);
        Assert.Equal(1, (await graph.RunAsync("MATCH (n:A) SET n.x = null")).Counters.PropertiesSet);
        Assert.Equal(0, (await graph.RunAsync("MATCH (n:A) SET n.x = null REMOVE n.nothing")).Counters.PropertiesSet);
    }

    [Fact]
    public async Task Replacing_properties_removes_the_others()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {x: 1, y: 2, z: 3})");
        Assert.Equal(4, (await graph.RunAsync("MATCH (n:A) SET n = {x: 5, w: 6}")).Counters.PropertiesSet);
        Assert.Equal(["{w: 6, x: 5}"], [.. (await graph.RunAsync("MATCH (n:A) WITH n { .w, .x } AS m RETURN m")).Rows]);
        await graph.RunAsync("MATCH (n:A) SET n += {x: null, y: 7}");
        Assert.Equal(["6, null, 7"], (await graph.RunAsync("MATCH (n:A) RETURN n.w, n.x, n.y")).Rows);
    }

    [Fact]
    public async Task Properties_are_copied_from_an_entity_to_another_and_to_itself()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {x: 1})-[:R {y: 2}]->(:B {z: 3})");
        await graph.RunAsync("MATCH (a:A)-[r]->(b:B) SET b = a, a = r, r = r");
        Assert.Equal(["{y: 2}, {y: 2}, {x: 1}"], (await graph.RunAsync("MATCH (a:A)-[r]->(b:B) RETURN properties(a), properties(r), properties(b)")).Rows);
    }

    [Fact]
    public async Task Updates_of_null_do_nothing()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("OPTIONAL MATCH (a:Nothing) SET a.x = 1, a:L, a += {y: 1} REMOVE a.x, a:L DELETE a RETURN a");
        Assert.Equal(["null"], result.Rows);
        Assert.False(result.Counters.ContainsUpdates);
    }

    [Fact]
    public async Task Labels_count_when_they_change()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A)");
        Assert.Equal(1, (await graph.RunAsync("MATCH (n:A) SET n:A:B")).Counters.LabelsAdded);
        Assert.Equal(1, (await graph.RunAsync("MATCH (n:A) REMOVE n:B:C")).Counters.LabelsRemoved);
    }

    [Fact]
    public async Task Detach_delete_takes_the_relationships_along()
    {
        using var graph = await TestGraph.OfAsync("CREATE (a:A)-[:R]->(:B), (a)-[:R]->(a), (:B)-[:R]->(a)");
        var counters = (await graph.RunAsync("MATCH (a:A) DETACH DELETE a")).Counters;
        Assert.Equal((1, 3), (counters.NodesDeleted, counters.RelationshipsDeleted));
    }

    [Fact]
    public async Task A_node_that_keeps_relationships_cannot_be_deleted()
    {
        using var graph = await TestGraph.OfAsync("CREATE (a:A)-[:R]->(:B)");
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("MATCH (a:A) DELETE a"));
        Assert.Equal(StatusCodes.ConstraintValidationFailed, error.Code);
        Assert.Equal(["1"], (await graph.RunAsync("MATCH (a:A) RETURN count(a)")).Rows);
        var counters = (await graph.RunAsync("MATCH (a)-[r]->(b) DELETE a, b, r")).Counters;
        Assert.Equal((2, 1), (counters.NodesDeleted, counters.RelationshipsDeleted));
    }

    [Fact]
    public async Task A_path_is_deleted_with_all_its_parts()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A)-[:R]->(:B)-[:R]->(:C)");
        var counters = (await graph.RunAsync("MATCH p = (:A)-->()-->() DELETE p")).Counters;
        Assert.Equal((3, 2), (counters.NodesDeleted, counters.RelationshipsDeleted));
    }

    [Fact]
    public async Task Merge_finds_or_makes_and_sets_accordingly()
    {
        using var graph = new TestGraph();
        const string Text = "MERGE (n:A {id: 1}) ON CREATE SET n.made = true ON MATCH SET n.found = coalesce(n.found, 0) + 1 RETURN n.made, n.found";
        var made = await graph.RunAsync(Text);
        Assert.Equal(["true, null"], made.Rows);
        Assert.Equal((1, 2), (made.Counters.NodesCreated, made.Counters.PropertiesSet));
        var found = await graph.RunAsync(Text);
        Assert.Equal(["true, 1"], found.Rows);
        Assert.Equal((0, 1), (found.Counters.NodesCreated, found.Counters.PropertiesSet));
    }

    [Fact]
    public async Task Merge_finds_what_an_earlier_row_made()
    {
        using var graph = new TestGraph();
        Assert.Equal(2, (await graph.RunAsync("UNWIND [1, 2, 1, 2] AS i MERGE (:A {id: i})")).Counters.NodesCreated);
        Assert.Equal(1, (await graph.RunAsync("MATCH (a:A {id: 1}), (b:A {id: 2}) UNWIND [1, 2] AS i MERGE (a)-[:R]->(b)")).Counters.RelationshipsCreated);
        Assert.Equal(0, (await graph.RunAsync("MATCH (a:A {id: 1}), (b:A {id: 2}) MERGE (b)-[:R]-(a)")).Counters.RelationshipsCreated);
    }

    [Fact]
    public async Task Merge_refuses_a_property_without_value()
    {
        using var graph = new TestGraph();
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("MERGE (n:A {x: $x})", ("x", GraphValue.Null)));
        Assert.Equal(StatusCodes.SemanticError, error.Code);
        Assert.Equal("Cannot merge the following node because of null property value for 'x': (:A {x: null})", error.Message);
    }

    [Fact]
    public async Task Foreach_updates_for_each_item_and_passes_the_row()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("CREATE (a:A) FOREACH (i IN [1, 2, 3] | CREATE (a)-[:R]->(:B {i: i})) FOREACH (i IN null | SET a.x = 1) RETURN 1 AS one");
        Assert.Equal(["1"], result.Rows);
        Assert.Equal((4, 3), (result.Counters.NodesCreated, result.Counters.RelationshipsCreated));
    }

    [Fact]
    public async Task A_scan_does_not_see_what_the_same_clause_makes()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A), (:A)");
        Assert.Equal(2, (await graph.RunAsync("MATCH (a:A) CREATE (:A)")).Counters.NodesCreated);
        Assert.Equal(["4"], (await graph.RunAsync("MATCH (a:A) RETURN count(a)")).Rows);
    }

    [Fact]
    public async Task A_deleted_node_keeps_its_identity_but_gives_no_property()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {x: 1})");
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("MATCH (a:A) DELETE a RETURN a.x"));
        Assert.Equal(StatusCodes.EntityNotFound, error.Code);
    }

    [Fact]
    public async Task A_broken_unique_constraint_is_told_as_neo4j_tells_it()
    {
        using var graph = await TestGraph.OfAsync("CREATE CONSTRAINT c FOR (a:Actor) REQUIRE a.id IS UNIQUE", "CREATE (), (:Actor {id: 'us'})");
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CREATE (:Actor {id: 'us'})"));
        Assert.Equal("Node(1) already exists with label `Actor` and property `id` = 'us'", error.Message);
    }
}
