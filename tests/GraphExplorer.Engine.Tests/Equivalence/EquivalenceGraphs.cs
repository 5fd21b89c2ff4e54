using System.Globalization;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// Graphs for comparisons of plans, as statements that make them. Nodes have the labels A, B, C or none, relationships the types R, S, T;
/// both have <c>k</c>, their number, and may have <c>p</c> (0 to 3) and <c>s</c> (a text). There are parallel edges and self-loops.
/// </summary>
internal static class EquivalenceGraphs
{
    private static readonly string[] Labels = ["", ":A", ":A", ":B", ":A:B", ":B:C"];
    private static readonly string[] Texts = ["''", "'a'", "'ab'", "'b'"];

    /// <summary>The empty graph, one node with loops, and a few random ones.</summary>
    internal static IReadOnlyList<string> Few { get; } =
    [
        string.Empty,
        "CREATE (a:A {k: 0, p: 1})-[:R {k: 0, p: 1}]->(a), (a)-[:R {k: 1, p: 2}]->(a), (a)-[:S {k: 2, p: 1}]->(a)",
        .. Enumerable.Range(1, 8).Select(seed => Random(seed, nodes: 3 + seed, relationships: 5 * seed)),
        .. Enumerable.Range(20, 3).Select(seed => Random(seed, nodes: 30, relationships: 90)),
    ];

    /// <summary>A random graph: the same for the same numbers.</summary>
    internal static string Random(int seed, int nodes, int relationships)
    {
        var random = new Random(seed);
        var made = Enumerable.Range(0, nodes)
            .Select(k => string.Create(CultureInfo.InvariantCulture, $"(n{k}{Labels[random.Next(Labels.Length)]} {{k: {k}{Properties(random)}}})"))
            .Concat(Enumerable.Range(0, relationships).Select(k => Relationship(random, k, nodes)));
        return "CREATE " + string.Join(", ", made);
    }

    private static string Relationship(Random random, int k, int nodes)
    {
        // A few nodes have most of the relationships, so that there are parallel ones and triangles.
        var start = random.Next(1 + random.Next(nodes));
        var end = random.Next(8) == 0 ? start : random.Next(1 + random.Next(nodes));
        return string.Create(CultureInfo.InvariantCulture, $"(n{start})-[:{"RRST"[random.Next(4)]} {{k: {k}{Properties(random)}}}]->(n{end})");
    }

    private static string Properties(Random random) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(random.Next(5) > 0 ? $", p: {random.Next(4)}" : string.Empty)}{(random.Next(3) == 0 ? $", s: {Texts[random.Next(Texts.Length)]}" : string.Empty)}");
}
