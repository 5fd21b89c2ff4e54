using System.Globalization;
using System.Text;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// A basic graph pattern and all its matches, found in the plainest way: every relationship for every edge of the pattern in turn, none of
/// them twice. Nothing of the engine is used.
/// </summary>
internal sealed class CountedPattern
{
    private static readonly (int From, int To)[][] Shapes =
    [
        [(0, 1), (1, 2), (0, 2)],
        [(0, 1), (1, 2)],
        [(0, 1)],
        [(0, 1), (0, 1)],
        [(0, 1), (1, 2), (2, 3), (3, 0)],
        [(0, 1), (0, 2), (1, 3), (2, 3)],
        [(0, 1), (1, 2), (0, 2), (2, 3)],
        [(0, 1), (0, 2), (0, 3)],
        [(0, 0), (0, 1)],
        [(0, 1), (1, 2), (2, 0), (0, 2)],
        [(0, 1), (1, 2), (2, 3)],
        [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)],
        [(0, 1), (0, 1), (0, 1)],
        [(0, 1), (0, 2), (0, 2), (0, 1)],
        [(0, 1), (1, 0), (0, 2)],
        [(0, 0), (0, 0), (0, 1)],
        [(0, 1), (2, 3), (1, 2)],
    ];

    private readonly (int From, int To, string Types, int Direction)[] _edges;
    private readonly char[] _labels;
    private readonly (int Earlier, int Later, int Days)? _window;
    private readonly (int Less, int More)? _order;
    private readonly bool _distinct;

    internal CountedPattern(Choices choices)
    {
        var shape = Shapes[choices.Next(Shapes.Length)];
        Nodes = shape.Max(edge => Math.Max(edge.From, edge.To)) + 1;
        var types = choices.Of("R", "RS", "", "S");
        _edges = [.. shape.Select(edge => (edge.From, edge.To, choices.OneIn(3) ? choices.Of("", "S", "RS") : types, choices.Next(4) switch { 0 or 1 => 1, 2 => -1, _ => 0 }))];
        _labels = [.. Enumerable.Range(0, Nodes).Select(_ => choices.Of(' ', ' ', 'A', 'B'))];
        if (shape.Length > 1 && choices.OneIn(3))
        {
            _window = (choices.Next(shape.Length - 1), shape.Length - 1, 5 + choices.Next(30));
        }

        _order = choices.OneIn(4) && Nodes > 1 ? (0, 1) : null;
        _distinct = choices.OneIn(5) && Nodes > 2;
        Named = _window is not null || choices.OneIn(3);
    }

    internal int Nodes { get; }

    /// <summary>Whether a plan that tests at the end may take too long.</summary>
    internal bool IsLarge => _edges.Length > 3;

    private bool Named { get; }

    /// <summary>The pattern with its condition as a MATCH clause.</summary>
    internal string Match
    {
        get
        {
            var text = new StringBuilder("MATCH ");
            for (var i = 0; i < _edges.Length; i++)
            {
                var (from, to, types, direction) = _edges[i];
                var type = types.Length == 0 ? string.Empty : ":" + string.Join('|', types.ToCharArray());
                var continues = i > 0 && _edges[i - 1].To == from;
                text.Append(i == 0 ? Node(from, i) : continues ? string.Empty : ", " + Node(from, i));
                text.Append(CultureInfo.InvariantCulture, $"{(direction < 0 ? "<" : string.Empty)}-[{(Named ? $"r{i}" : string.Empty)}{type}]-{(direction > 0 ? ">" : string.Empty)}");
                text.Append(Node(to, i));
            }

            List<string> conditions = [];
            if (_window is var (earlier, later, days))
            {
                conditions.Add(string.Create(CultureInfo.InvariantCulture, $"r{later}.t >= r{earlier}.t AND r{later}.t - r{earlier}.t <= {days}"));
            }

            if (_order is var (less, more))
            {
                conditions.Add(string.Create(CultureInfo.InvariantCulture, $"n{less}.k < n{more}.k"));
            }

            if (_distinct)
            {
                conditions.Add("n0 <> n2");
            }

            return conditions.Count == 0 ? text.ToString() : text.Append(" WHERE ").AppendJoin(" AND ", conditions).ToString();
        }
    }

    /// <summary>All matches, each as the numbers of its nodes.</summary>
    internal List<int[]> Matches(CountedGraph graph)
    {
        var found = new List<int[]>();
        var nodes = new int[Nodes];
        Array.Fill(nodes, -1);
        Extend(graph, 0, nodes, [], found);
        return found;
    }

    private string Node(int node, int edge)
    {
        var label = _labels[node] == ' ' || _edges.Take(edge).Any(earlier => earlier.From == node || earlier.To == node) ? string.Empty : ":" + _labels[node];
        return string.Create(CultureInfo.InvariantCulture, $"(n{node}{label})");
    }

    private void Extend(CountedGraph graph, int edge, int[] nodes, List<int> used, List<int[]> found)
    {
        if (edge == _edges.Length)
        {
            if ((_order is not var (less, more) || nodes[less] < nodes[more]) && (!_distinct || nodes[0] != nodes[2]))
            {
                found.Add([.. nodes]);
            }

            return;
        }

        var (from, to, types, direction) = _edges[edge];
        for (var i = 0; i < graph.Relationships.Count; i++)
        {
            var one = graph.Relationships[i];
            if ((types.Length > 0 && !types.Contains(one.Type)) || used.Contains(i) || !InWindow(graph, edge, one.T, used))
            {
                continue;
            }

            if (direction >= 0)
            {
                With(one.Start, one.End);
            }

            // A loop has one way, also where both directions are allowed.
            if (direction < 0 || (direction == 0 && one.Start != one.End))
            {
                With(one.End, one.Start);
            }

            void With(int start, int end)
            {
                if (!Admits(graph, nodes, from, start) || (from == to ? start != end : !Admits(graph, nodes, to, end)))
                {
                    return;
                }

                var (oldFrom, oldTo) = (nodes[from], nodes[to]);
                (nodes[from], nodes[to]) = (start, end);
                used.Add(i);
                Extend(graph, edge + 1, nodes, used, found);
                used.RemoveAt(used.Count - 1);
                nodes[to] = oldTo;
                nodes[from] = oldFrom;
            }
        }
    }

    private bool Admits(CountedGraph graph, int[] nodes, int place, int node) =>
        nodes[place] >= 0 ? nodes[place] == node : _labels[place] == ' ' || graph.Labels[node].Contains(_labels[place]);

    private bool InWindow(CountedGraph graph, int edge, int? t, List<int> used) =>
        _window is not var (earlier, later, days)
        || edge != later
        || (t is { } end && graph.Relationships[used[earlier]].T is { } start && end >= start && end - start <= days);
}
