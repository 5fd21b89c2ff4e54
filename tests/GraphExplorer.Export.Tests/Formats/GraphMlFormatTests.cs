using System.Xml.Linq;
using static GraphExplorer.Export.Tests.GraphSamples;

namespace GraphExplorer.Export.Tests.Formats;

public sealed class GraphMlFormatTests
{
    private static readonly XNamespace Ns = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task A_graph_with_parallel_edges_and_a_loop_is_valid()
        => SchemaCheck.GraphMl(await WriteAsync("graphml", Alignment(), new ExportOptions { Description = "Two states" }));

    [Fact]
    public async Task A_graph_of_hostile_texts_is_valid() => SchemaCheck.GraphMl(await WriteAsync("graphml", Hostile()));

    [Fact]
    public async Task An_empty_graph_is_valid() => SchemaCheck.GraphMl(await WriteAsync("graphml", new ExportGraphBuilder().Build()));

    [Fact]
    public async Task Keys_have_the_types_of_their_values()
    {
        var document = XDocument.Parse(await WriteAsync("graphml", Alignment()));
        var types = document.Descendants(Ns + "key").ToDictionary(
            key => $"{key.Attribute("for")!.Value}.{key.Attribute("attr.name")!.Value}", key => key.Attribute("attr.type")!.Value);

        Assert.Equal("double", types["node.score"]);
        Assert.Equal("string", types["node.aliases"]);
        Assert.Equal("boolean", types["edge.certain"]);
        Assert.Equal("string", types["edge.code"]);
    }

    [Fact]
    public async Task Values_come_back_as_they_were()
    {
        var document = XDocument.Parse(await WriteAsync("graphml", Alignment()));
        var russia = Data(document, document.Descendants(Ns + "node").Single(node => node.Attribute("id")!.Value == "russia"));
        var loop = document.Descendants(Ns + "edge").Single(edge => edge.Attribute("source")!.Value == edge.Attribute("target")!.Value);

        Assert.Equal("""["Moscow","the Kremlin"]""", russia["aliases"]);
        Assert.Equal("""["Actor","State"]""", russia["labels"]);
        Assert.Equal("2.5", russia["score"]);
        Assert.Equal("Russia", russia["label"]);
        Assert.Equal("OPPOSES", Data(document, loop)["type"]);
        Assert.Equal("2014", Data(document, loop)["since"]);
        Assert.Equal(["071", null], Edges(document).Take(2).Select(edge => edge.GetValueOrDefault("code")));
    }

    [Fact]
    public async Task Line_ends_and_quotes_in_values_survive_a_reader()
    {
        var document = XDocument.Parse(await WriteAsync("graphml", Hostile()), LoadOptions.PreserveWhitespace);
        var names = document.Descendants(Ns + "node").Select(node => Data(document, node)["label"]).ToArray();

        Assert.Equal(HostileTexts[0], names[0]);
        Assert.Equal(HostileTexts[1], names[1]);
        Assert.Equal("\uFFFD\uFFFD\uFFFD\uFFFD nul and controls", names[2]);
        Assert.Equal(HostileTexts[7], names[7]);
        Assert.Equal(HostileTexts[^1], names[^1]);
    }

    [Fact]
    public async Task Hostile_ids_stay_different()
    {
        var document = XDocument.Parse(await WriteAsync("graphml", Hostile()));

        Assert.Equal(HostileTexts.Length, document.Descendants(Ns + "node").Select(node => node.Attribute("id")!.Value).Distinct().Count());
    }

    private static IEnumerable<Dictionary<string, string>> Edges(XDocument document)
        => document.Descendants(Ns + "edge").Select(edge => Data(document, edge));

    private static Dictionary<string, string> Data(XDocument document, XElement element)
    {
        var names = document.Descendants(Ns + "key").ToDictionary(key => key.Attribute("id")!.Value, key => key.Attribute("attr.name")!.Value);
        return element.Elements(Ns + "data").ToDictionary(data => names[data.Attribute("key")!.Value], data => data.Value);
    }
}
