using System.Xml.Linq;
using static GraphExplorer.Export.Tests.GraphSamples;

namespace GraphExplorer.Export.Tests.Formats;

public sealed class GexfFormatTests
{
    private static readonly XNamespace Ns = "http://gexf.net/1.3";
    private static readonly XNamespace Viz = "http://gexf.net/1.3/viz";

    [Fact]
    public async Task A_graph_with_parallel_edges_and_a_loop_is_valid()
        => SchemaCheck.Gexf(await WriteAsync("gexf", Alignment(), new ExportOptions { Description = "Two states" }));

    [Fact]
    public async Task A_graph_of_hostile_texts_is_valid() => SchemaCheck.Gexf(await WriteAsync("gexf", Hostile()));

    [Fact]
    public async Task An_empty_graph_is_valid() => SchemaCheck.Gexf(await WriteAsync("gexf", new ExportGraphBuilder().Build()));

    [Fact]
    public async Task Every_value_is_of_a_declared_attribute()
    {
        var document = XDocument.Parse(await WriteAsync("gexf", Alignment()));
        foreach (var (element, kind) in new[] { ("node", "node"), ("edge", "edge") })
        {
            var declared = document.Descendants(Ns + "attributes").Single(attributes => attributes.Attribute("class")!.Value == kind)
                .Elements().Select(attribute => attribute.Attribute("id")!.Value).ToHashSet();
            var used = document.Descendants(Ns + element).Descendants(Ns + "attvalue").Select(value => value.Attribute("for")!.Value);
            Assert.NotEmpty(used);
            Assert.Subset(declared, used.ToHashSet());
        }
    }

    [Fact]
    public async Task Edges_say_their_type_and_keep_their_ids()
    {
        var document = XDocument.Parse(await WriteAsync("gexf", Alignment()));
        var edges = document.Descendants(Ns + "edge").Select(edge => (edge.Attribute("id")!.Value, edge.Attribute("label")!.Value, edge.Attribute("kind")!.Value));

        Assert.Equal([("a", "SUPPORTS", "SUPPORTS"), ("b", "SUPPORTS", "SUPPORTS"), ("5:db:3", "OPPOSES", "OPPOSES")], edges);
    }

    [Fact]
    public async Task Chosen_colours_are_used_and_hubs_are_larger()
    {
        var options = new ExportOptions { Colours = new Dictionary<string, string> { ["SUPPORTS"] = "#0a0B0c" } };
        var document = XDocument.Parse(await WriteAsync("gexf", Alignment(), options));
        var colour = document.Descendants(Ns + "edge").First().Element(Viz + "color")!;
        var sizes = document.Descendants(Ns + "node").ToDictionary(
            node => node.Attribute("id")!.Value,
            node => double.Parse(node.Element(Viz + "size")!.Attribute("value")!.Value, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(("10", "11", "12"), (colour.Attribute("r")!.Value, colour.Attribute("g")!.Value, colour.Attribute("b")!.Value));
        Assert.True(sizes["russia"] > sizes["china"]);
    }

    [Fact]
    public async Task Line_ends_survive_in_values_and_become_spaces_in_labels()
    {
        var document = XDocument.Parse(await WriteAsync("gexf", Hostile()));
        var node = document.Descendants(Ns + "node").ElementAt(1);

        Assert.Equal("line one line two line three tab", node.Attribute("label")!.Value);
        Assert.Contains(HostileTexts[1], node.Descendants(Ns + "attvalue").Select(value => value.Attribute("value")!.Value));
    }
}
