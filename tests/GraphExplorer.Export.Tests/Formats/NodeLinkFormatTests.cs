using System.Text.Json;
using static GraphExplorer.Export.Tests.GraphSamples;

namespace GraphExplorer.Export.Tests.Formats;

public sealed class NodeLinkFormatTests
{
    [Fact]
    public async Task The_document_has_the_shape_that_readers_expect()
    {
        var expected = """
            {"directed":true,"multigraph":true,
            "nodes":[
            {"id":"china","label":"China","labels":["Actor","State"],"properties":{"id":"china","name":"China","aliases":[],"score":1}},
            {"id":"russia","label":"Russia","labels":["Actor","State"],"properties":{"id":"russia","name":"Russia","aliases":["Moscow","the Kremlin"],"score":2.5}}],
            "links":[
            {"id":"a","source":"china","target":"russia","type":"SUPPORTS","properties":{"id":"a","form":"economic","code":"071"}},
            {"id":"b","source":"china","target":"russia","type":"SUPPORTS","properties":{"id":"b","form":"military","certain":true}},
            {"id":"5:db:3","source":"russia","target":"russia","type":"OPPOSES","properties":{"since":"2014"}}]}
            """;

        Assert.Equal(expected.Replace("\n", string.Empty, StringComparison.Ordinal), await WriteAsync("node-link", Alignment()));
    }

    [Fact]
    public async Task Hostile_texts_come_back_as_they_were()
    {
        using var document = JsonDocument.Parse(await WriteAsync("node-link", Hostile()));
        var labels = document.RootElement.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("label").GetString()).ToArray();

        Assert.Equal(HostileTexts.Length, labels.Length);
        Assert.Equal(HostileTexts[2], labels[2]);
        Assert.Equal("lone \uFFFD surrogate", labels[4]);
        Assert.Equal(HostileTexts[^1], labels[^1]);
    }

    [Fact]
    public async Task Every_link_leads_from_a_node_to_a_node()
    {
        using var document = JsonDocument.Parse(await WriteAsync("node-link", Hostile()));
        var ids = document.RootElement.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).ToHashSet();

        Assert.All(document.RootElement.GetProperty("links").EnumerateArray(), link =>
        {
            Assert.Contains(link.GetProperty("source").GetString(), ids);
            Assert.Contains(link.GetProperty("target").GetString(), ids);
        });
    }
}
