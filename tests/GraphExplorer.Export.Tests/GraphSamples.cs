using GraphExplorer.Export.Formats;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Tests;

/// <summary>Graphs to export.</summary>
internal static class GraphSamples
{
    internal static INode Node(long number, string[] labels, params (string Key, GraphValue Value)[] properties)
        => new DetachedNode(number, "4:db:" + number, labels, MapValue.Of(properties));

    internal static IRelationship Relationship(
        long number, string type, INode start, INode end, params (string Key, GraphValue Value)[] properties)
        => new DetachedRelationship(
            number, "5:db:" + number, type, start.Id, start.ElementId, end.Id, end.ElementId, MapValue.Of(properties));

    /// <summary>Two states with parallel ties, a loop, lists and missing properties.</summary>
    internal static ExportGraph Alignment()
    {
        var states = new[]
        {
            Node(1, ["Actor", "State"], ("id", "china"), ("name", "China"), ("aliases", ListValueOf()), ("score", 1L)),
            Node(2, ["Actor", "State"], ("id", "russia"), ("name", "Russia"), ("aliases", ListValueOf("Moscow", "the Kremlin")), ("score", 2.5)),
        };
        return new ExportGraphBuilder()
            .Add(GraphValue.FromRelationship(Relationship(1, "SUPPORTS", states[0], states[1], ("id", "a"), ("form", "economic"), ("code", "071"))))
            .Add(GraphValue.FromRelationship(Relationship(2, "SUPPORTS", states[0], states[1], ("id", "b"), ("form", "military"), ("certain", true))))
            .Add(GraphValue.FromRelationship(Relationship(3, "OPPOSES", states[1], states[1], ("since", "2014"))))
            .Add(GraphValue.FromNode(states[0]))
            .Add(GraphValue.FromNode(states[1]))
            .Build();
    }

    /// <summary>Texts that break careless writers, as ids, names, labels, types, keys and values.</summary>
    internal static ExportGraph Hostile()
    {
        var nodes = HostileTexts.Select((text, i) => Node(
            i, ["Label " + text], ("id", text), ("name", text), ("key " + text, text), ("list", ListValueOf(text, text)))).ToArray();
        var builder = new ExportGraphBuilder();
        for (var i = 0; i < nodes.Length; i++)
        {
            var next = nodes[(i + 1) % nodes.Length];
            var text = HostileTexts[i];
            builder.Add(GraphValue.FromNode(nodes[i]));
            builder.Add(GraphValue.FromRelationship(Relationship(i, "TYPE " + text, nodes[i], next, ("id", text), ("key " + text, text))));
        }

        return builder.Build();
    }

    internal static string[] HostileTexts { get; } =
    [
        "a \"quoted\" <tag attr='x'> & more ]]>",
        "line one\nline two\r\nline three\ttab",
        "\u0000\u0001\u0008\u001F nul and controls",
        "_x0001_ looks escaped",
        "lone \uD800 surrogate",
        "\uDC00",
        "\uFFFE\uFFFF not characters",
        "😀 beyond the basic plane",
        "=1+1",
        "Київ, 北京",
        " ",
        "</graphml><script>alert(1)</script>",
        "comma, semicolon; \"",
        new string('x', 200_000),
    ];

    internal static GraphValue ListValueOf(params string[] texts)
        => GraphValue.FromList(ListValue.From(texts.Select(GraphValue.FromString)));

    internal static async Task<string> WriteAsync(string format, ExportGraph graph, ExportOptions? options = null)
    {
        using var stream = new AsynchronousOnlyStream();
        await Assert.IsType<CollectingFormat>(ExportFormats.Get(format), exactMatch: false).WriteAsync(graph, stream, options ?? ExportOptions.Default, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(stream.Written());
    }
}
