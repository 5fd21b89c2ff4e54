using System.Globalization;

namespace GraphExplorer.Engine.Tests.Equivalence.BruteForce;

/// <summary>A small graph with parallel edges and self-loops, as data and as a statement. The numbers are the property k.</summary>
internal sealed class RandomMultigraph
{
    internal RandomMultigraph(Random random)
    {
        var count = 2 + random.Next(5);
        var labelled = random.Next(3) == 0;
        Nodes = [.. Enumerable.Range(0, count).Select(_ => labelled || random.Next(3) > 0)];
        Relationships = [.. Enumerable.Range(0, random.Next(6 * count)).Select(_ => Relationship(random, count))];
    }

    /// <summary>For each node whether it has the label A.</summary>
    internal IReadOnlyList<bool> Nodes { get; }

    internal IReadOnlyList<(int Start, int End, string Type, int T)> Relationships { get; }

    internal string Statement => "CREATE " + string.Join(", ", Nodes
        .Select((labelled, k) => string.Create(CultureInfo.InvariantCulture, $"(n{k}{(labelled ? ":A" : ":B")} {{k: {k}}})"))
        .Concat(Relationships.Select(one => string.Create(CultureInfo.InvariantCulture, $"(n{one.Start})-[:{one.Type} {{t: {one.T}}}]->(n{one.End})"))));

    private static (int Start, int End, string Type, int T) Relationship(Random random, int count)
    {
        var start = random.Next(1 + random.Next(count));
        return (start, random.Next(6) == 0 ? start : random.Next(count), random.Next(3) == 0 ? "S" : "R", random.Next(4));
    }
}
