using System.Globalization;

namespace GraphExplorer.Engine.Tests.Equivalence.BruteForce;

/// <summary>A pattern of edges between few nodes, often cyclic, with a way to count its matches that knows nothing of plans.</summary>
internal sealed class RandomEdges
{
    private static readonly string[] Types = ["", ":R", ":R", ":R", ":S", ":R|S"];
    private readonly List<(int From, int To, string Type, int Direction, int? Least)> _edges = [];
    private readonly bool[] _labelled;
    private readonly (int One, int Other)? _different;

    internal RandomEdges(Random random)
    {
        Nodes = 2 + random.Next(3);
        _labelled = [.. Enumerable.Range(0, Nodes).Select(_ => random.Next(4) == 0)];
        var least = random.Next(3) == 0 ? random.Next(3) : (int?)null;
        var oneType = random.Next(2) == 0 ? Types[random.Next(Types.Length)] : null;
        var connected = random.Next(6) > 0;
        for (var node = 1; node < Nodes; node++)
        {
            _edges.Add(Edge(random, connected ? random.Next(node) : node - 1 - random.Next(Math.Min(node, 2)), node, oneType, least));
        }

        for (var more = random.Next(4); more > 0 && _edges.Count < 5; more--)
        {
            _edges.Add(Edge(random, random.Next(Nodes), random.Next(Nodes), oneType, least));
        }

        _different = random.Next(4) == 0 ? (0, 1) : null;
    }

    internal int Nodes { get; }

    internal string Text
    {
        get
        {
            var paths = _edges.Select((edge, i) => string.Create(
                CultureInfo.InvariantCulture,
                $"(n{edge.From}){(edge.Direction < 0 ? "<-" : "-")}[{(edge.Least is null ? string.Empty : $"e{i}")}{edge.Type}]{(edge.Direction > 0 ? "->" : "-")}(n{edge.To})"));
            var tests = _labelled.Select((labelled, node) => labelled ? $"n{node}:A" : null)
                .Concat(_edges.Select((edge, i) => edge.Least is { } least ? string.Create(CultureInfo.InvariantCulture, $"e{i}.t >= {least}") : null))
                .Append(_different is var (one, other) ? $"n{one} <> n{other}" : null)
                .OfType<string>()
                .ToList();
            return string.Join(", ", paths) + (tests.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", tests));
        }
    }

    /// <summary>For each match of the nodes the number of matches of the edges.</summary>
    internal IEnumerable<(int[] Nodes, long Count)> Matches(RandomMultigraph graph)
    {
        var nodes = new int[Nodes];
        return Bind(0);

        IEnumerable<(int[] Nodes, long Count)> Bind(int place)
        {
            if (place == Nodes)
            {
                var count = Admits(graph, nodes) ? Count(graph, nodes, 0, []) : 0;
                if (count > 0)
                {
                    yield return ([.. nodes], count);
                }

                yield break;
            }

            for (var node = 0; node < graph.Nodes.Count; node++)
            {
                nodes[place] = node;
                foreach (var match in Bind(place + 1))
                {
                    yield return match;
                }
            }
        }
    }

    private static (int From, int To, string Type, int Direction, int? Least) Edge(Random random, int from, int to, string? type, int? least) =>
        (from, to, type ?? Types[random.Next(Types.Length)], random.Next(3) == 0 ? 0 : random.Next(2) == 0 ? 1 : -1, random.Next(5) == 0 ? random.Next(4) : least);

    private bool Admits(RandomMultigraph graph, int[] nodes) =>
        !nodes.Where((node, place) => _labelled[place] && !graph.Nodes[node]).Any() && (_different is not var (one, other) || nodes[one] != nodes[other]);

    private long Count(RandomMultigraph graph, int[] nodes, int place, HashSet<int> used)
    {
        if (place == _edges.Count)
        {
            return 1;
        }

        var edge = _edges[place];
        var count = 0L;
        for (var i = 0; i < graph.Relationships.Count; i++)
        {
            var one = graph.Relationships[i];
            var forth = edge.Direction >= 0 && one.Start == nodes[edge.From] && one.End == nodes[edge.To];
            var back = edge.Direction <= 0 && one.End == nodes[edge.From] && one.Start == nodes[edge.To];
            if ((forth || back)
                && (edge.Type.Length == 0 || edge.Type[1..].Split('|').Contains(one.Type))
                && (edge.Least is not { } least || one.T >= least)
                && used.Add(i))
            {
                count += Count(graph, nodes, place + 1, used);
                used.Remove(i);
            }
        }

        return count;
    }
}
