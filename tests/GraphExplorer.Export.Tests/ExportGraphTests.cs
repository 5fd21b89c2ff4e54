using GraphExplorer.Model;
using static GraphExplorer.Export.Tests.GraphSamples;

namespace GraphExplorer.Export.Tests;

public sealed class ExportGraphTests
{
    [Fact]
    public void Nodes_and_relationships_are_found_in_lists_maps_and_paths_and_counted_once()
    {
        var a = Node(1, ["A"], ("id", "a"));
        var b = Node(2, ["B"], ("id", "b"));
        var c = Node(3, ["C"], ("id", "c"));
        var ab = Relationship(1, "R", a, b);
        var bc = Relationship(2, "R", b, c);
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromList(GraphValue.FromNode(a), GraphValue.FromMap(MapValue.Of(("deep", GraphValue.FromList(GraphValue.FromRelationship(ab)))))))
            .Add(GraphValue.FromPath(new DetachedPath([a, b, c], [ab, bc])))
            .Add("a text")
            .Add(GraphValue.Null)
            .Build();

        Assert.Equal(["a", "b", "c"], graph.Nodes.Select(node => node.Id));
        Assert.Equal(["5:db:1", "5:db:2"], graph.Relationships.Select(relationship => relationship.Id));
        Assert.Same(graph.Nodes[1], graph.Relationships[0].Target);
    }

    [Fact]
    public void Order_of_first_appearance_is_kept()
    {
        var nodes = Enumerable.Range(0, 5).Select(i => Node(9 - i, [], ("id", $"n{i}"))).ToArray();
        var graph = new ExportGraphBuilder().Add(GraphValue.FromList(ListValue.From(nodes.Select(GraphValue.FromNode)))).Build();

        Assert.Equal(["n0", "n1", "n2", "n3", "n4"], graph.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void An_id_that_two_nodes_share_gives_way_to_their_element_ids()
    {
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromNode(Node(1, ["Event"], ("id", "same"))))
            .Add(GraphValue.FromNode(Node(2, ["Issue"], ("id", "same"))))
            .Add(GraphValue.FromNode(Node(3, ["Issue"], ("id", 7L))))
            .Add(GraphValue.FromNode(Node(4, ["Issue"], ("id", true))))
            .Build();

        Assert.Equal(["4:db:1", "4:db:2", "7", "4:db:4"], graph.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void An_id_that_looks_like_the_element_id_of_another_node_gives_way()
    {
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromNode(Node(1, [], ("id", "4:db:2"))))
            .Add(GraphValue.FromNode(Node(2, [])))
            .Add(GraphValue.FromNode(Node(3, [], ("id", "4:db:1"))))
            .Build();

        Assert.Equal(["4:db:1", "4:db:2", "4:db:3"], graph.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void An_end_that_the_result_does_not_hold_is_a_bare_node()
    {
        var relationship = Relationship(1, "R", Node(1, ["A"], ("id", "a")), Node(2, ["B"], ("id", "b")));
        var graph = new ExportGraphBuilder().Add(GraphValue.FromRelationship(relationship)).Build();

        Assert.Equal(["4:db:1", "4:db:2"], graph.Nodes.Select(node => node.Id));
        Assert.All(graph.Nodes, node => Assert.Empty(node.Labels));
    }

    [Fact]
    public void A_node_is_named_by_its_name_then_its_title_then_its_id()
    {
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromNode(Node(1, [], ("id", "a"), ("name", "Name"), ("title", "Title"))))
            .Add(GraphValue.FromNode(Node(2, [], ("id", "b"), ("title", "Title"))))
            .Add(GraphValue.FromNode(Node(3, [], ("id", "c"), ("name", 3L))))
            .Build();

        Assert.Equal(["Name", "Title", "c"], graph.Nodes.Select(node => node.Name));
    }

    [Fact]
    public void An_unknown_format_is_refused_with_the_names_that_there_are()
    {
        var error = Assert.Throws<GraphException>(() => ExportFormats.Get("pdf"));

        Assert.Equal(StatusCodes.InvalidRequest, error.Code);
        Assert.Equal("Use one of graphml, gexf, node-link, csv, jsonl, neo4j-csv.", error.Hint);
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("neo4j-csv")]
    public async Task An_unknown_part_is_refused(string format)
    {
        var graph = new ExportGraphBuilder().BuildSource();
        var error = await Assert.ThrowsAsync<GraphException>(() => ExportFormats.Get(format).WriteAsync(
            graph, Stream.Null, new ExportOptions { Part = "edges" }, TestContext.Current.CancellationToken));

        Assert.Equal(StatusCodes.InvalidRequest, error.Code);
    }
}
