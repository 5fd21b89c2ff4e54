using System.Globalization;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>A multigraph as plain lists, and as the statement that makes it.</summary>
internal sealed class CountedGraph
{
    internal CountedGraph(Choices choices)
    {
        var nodes = 2 + choices.Next(10);
        Labels = [.. Enumerable.Range(0, nodes).Select(_ => choices.Of("A", "AB", "B", ""))];
        for (var i = choices.Next(30); i > 0; i--)
        {
            var start = choices.Next(1 + choices.Next(nodes));
            Relationships.Add((start, choices.OneIn(8) ? start : choices.Next(nodes), choices.Of('R', 'R', 'S', 'T'), choices.OneIn(9) ? null : choices.Next(60)));
        }
    }

    /// <summary>The labels of each node, a letter each.</summary>
    internal IReadOnlyList<string> Labels { get; }

    internal List<(int Start, int End, char Type, int? T)> Relationships { get; } = [];

    internal string Statement => "CREATE " + string.Join(
        ", ",
        Labels.Select((labels, k) => string.Create(CultureInfo.InvariantCulture, $"(n{k}{string.Concat(labels.Select(label => $":{label}"))} {{k: {k}}})"))
            .Concat(Relationships.Select(one => string.Create(CultureInfo.InvariantCulture, $"(n{one.Start})-[:{one.Type} {{t: {(one.T is { } t ? t : "null")}}}]->(n{one.End})"))));
}
