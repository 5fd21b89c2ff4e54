using System.Globalization;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>Finds all matches of a pattern by going everywhere.</summary>
public sealed class ReferenceEnumerator
{
    private readonly SmallGraph _graph;
    private readonly RandomPattern _pattern;
    private readonly List<ReferenceMatch> _matches = [];
    private readonly List<int> _path = [];
    private readonly List<List<int>[]> _lists;
    private int _start;
    private int _stop;

    private ReferenceEnumerator(SmallGraph graph, RandomPattern pattern)
    {
        _graph = graph;
        _pattern = pattern;
        _lists = [.. pattern.Segments.Select((segment, i) => segment.Variables(i).Select(_ => new List<int>()).ToArray())];
    }

    /// <summary>All matches.</summary>
    public static IReadOnlyList<ReferenceMatch> Matches(SmallGraph graph, RandomPattern pattern)
    {
        var enumerator = new ReferenceEnumerator(graph, pattern);
        for (var node = 0; node < graph.Values.Length; node++)
        {
            if (pattern.Start == 0 || graph.Values[node] == pattern.Start)
            {
                enumerator._start = node;
                enumerator.Repeat(0, 0, node);
            }
        }

        return enumerator._matches;
    }

    private void Repeat(int place, int times, int node)
    {
        var segment = _pattern.Segments[place];
        if (times >= segment.Minimum)
        {
            Leave(place, node);
        }

        if (times < (segment.Maximum ?? int.MaxValue))
        {
            Step(place, times, [node], []);
        }
    }

    private void Leave(int place, int node)
    {
        if (place + 1 < _pattern.Segments.Length)
        {
            if (_pattern.Stop == 0 || _graph.Values[node] == _pattern.Stop)
            {
                var before = _stop;
                _stop = node;
                Repeat(place + 1, 0, node);
                _stop = before;
            }
        }
        else if ((!_pattern.SameEnds || node == _start) && (!_pattern.Even || _path.Count % 2 == 0))
        {
            _matches.Add(new ReferenceMatch(_start, node, _path.Count, Row(node)));
        }
    }

    private void Step(int place, int times, List<int> nodes, List<int> relationships)
    {
        var segment = _pattern.Segments[place];
        if (relationships.Count == segment.Steps.Length)
        {
            if (segment.Holds(_graph, nodes, relationships))
            {
                Append(place, nodes, relationships, add: true);
                Repeat(place, times + 1, nodes[^1]);
                Append(place, nodes, relationships, add: false);
            }

            return;
        }

        foreach (var (relationship, node) in _graph.From(nodes[^1], segment.Steps[relationships.Count]))
        {
            if (_pattern.Repeatable || !_path.Contains(relationship))
            {
                _path.Add(relationship);
                Step(place, times, [.. nodes, node], [.. relationships, relationship]);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }

    private void Append(int place, List<int> nodes, List<int> relationships, bool add)
    {
        var values = _pattern.Segments[place].Form == SegmentForm.QuantifiedPath ? nodes.Concat(relationships) : relationships;
        foreach (var (list, value) in _lists[place].Zip(values))
        {
            if (add)
            {
                list.Add(value);
            }
            else
            {
                list.RemoveAt(list.Count - 1);
            }
        }
    }

    private string Row(int end)
    {
        var values = _pattern.Segments.SelectMany((segment, i) => _lists[i].Select(list => segment.Form == SegmentForm.Single ? Text(list[0]) : Text(list)));
        return string.Join(" | ", Text(_start), Text(end), _pattern.Segments.Length == 1 ? "null" : Text(_stop), Text(_path), $"[{string.Join(", ", values)}]");
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<int> values) => $"[{string.Join(", ", values)}]";
}
