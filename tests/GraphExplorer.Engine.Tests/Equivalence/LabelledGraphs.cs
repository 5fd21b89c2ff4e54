using System.Text.RegularExpressions;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>The random graphs as they are, and with the labels Node and Thing on all nodes, which plans may rely on.</summary>
internal static class LabelledGraphs
{
    internal static IReadOnlyList<string> All { get; } =
    [
        .. EquivalenceGraphs.Few,
        .. EquivalenceGraphs.Few.Select(graph => Regex.Replace(graph, @"\((n\d+|a)((:[A-C])*) \{", "($1$2:Node:Thing {")),
    ];
}
