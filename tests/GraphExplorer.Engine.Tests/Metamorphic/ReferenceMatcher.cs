namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>
/// Matches a pattern in the plainest way: every node for every variable, every relationship for every hop, none of them twice. It answers
/// the same columns as the pattern names.
/// </summary>
internal sealed class ReferenceMatcher(SmallGraph graph, RandomPattern pattern)
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _hops = new(StringComparer.Ordinal);
    private readonly HashSet<int> _used = [];
    private readonly List<string> _rows = [];

    internal IReadOnlyList<string> Rows()
    {
        Match(0, 0);
        _rows.Sort(StringComparer.Ordinal);
        return _rows;
    }

    private void Match(int path, int place)
    {
        if (path == pattern.Paths.Count)
        {
            _rows.Add(Row());
            return;
        }

        var current = pattern.Paths[path];
        if (place == 0)
        {
            Bind(current.Nodes[0], null, () => Match(path, 1));
        }
        else if (place <= current.Hops.Count)
        {
            var hop = current.Hops[place - 1];
            var walk = new List<int>();
            Walk(hop, current.Nodes[place], _nodes[current.Nodes[place - 1].Variable], walk, () => Match(path, place + 1));
        }
        else
        {
            Match(path + 1, 0);
        }
    }

    private void Bind(PatternNode node, int? only, Action then)
    {
        if (_nodes.TryGetValue(node.Variable, out var bound))
        {
            if ((only is null || only == bound) && node.Admits(graph.Nodes[bound]))
            {
                then();
            }

            return;
        }

        foreach (var candidate in graph.Nodes)
        {
            if ((only is null || only == candidate.Id) && node.Admits(candidate))
            {
                _nodes.Add(node.Variable, candidate.Id);
                then();
                _nodes.Remove(node.Variable);
            }
        }
    }

    private void Walk(PatternHop hop, PatternNode end, int at, List<int> walk, Action then)
    {
        var (minimum, maximum) = hop.Length ?? (1, 1);
        if (walk.Count >= minimum)
        {
            Bind(end, at, () =>
            {
                _hops[hop.Variable] = [.. walk];
                then();
            });
        }

        if (walk.Count >= maximum)
        {
            return;
        }

        foreach (var one in graph.Relationships)
        {
            if (!hop.Admits(one) || _used.Contains(one.Id))
            {
                continue;
            }

            foreach (var next in Ends(one, at, hop.Direction))
            {
                _used.Add(one.Id);
                walk.Add(one.Id);
                Walk(hop, end, next, walk, then);
                walk.RemoveAt(walk.Count - 1);
                _used.Remove(one.Id);
            }
        }
    }

    private static IEnumerable<int> Ends(SmallRelationship one, int at, int direction)
    {
        if (direction >= 0 && one.Start == at)
        {
            yield return one.End;
        }

        // A loop has one way, also where both directions are allowed.
        if (direction <= 0 && one.End == at && (direction < 0 || one.Start != at))
        {
            yield return one.Start;
        }
    }

    private string Row() => string.Join(
        "|",
        pattern.Variables.Select(name => RowText.Of(_nodes[name]))
            .Concat(pattern.Hops.Select(hop => hop.Length is null
                ? RowText.Of(_hops[hop.Variable][0])
                : RowText.Of(_hops[hop.Variable].Count == 0 ? 0 : _hops[hop.Variable].Sum(id => 1 + (16 * Math.Pow(4, id)))))));
}
