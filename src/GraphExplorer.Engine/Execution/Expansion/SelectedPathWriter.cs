using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Writes a path that was found, and what its parts are called, to the frame.</summary>
internal sealed class SelectedPathWriter
{
    private readonly SelectivePattern _pattern;
    private readonly List<GraphValue>[][] _lists;
    private readonly List<long> _ids = [];

    internal SelectedPathWriter(SelectivePattern pattern)
    {
        _pattern = pattern;
        _lists = [.. pattern.Segments.Select(segment => segment.Groups.Select(_ => new List<GraphValue>()).ToArray())];
    }

    /// <summary>Writes the path that leads to an end over some arrivals, the last of which is the first of the list.</summary>
    internal void Write(ProductGraph graph, PathLayers layers, int end, IReadOnlyList<int> arrivals, GraphValue[] frame)
    {
        foreach (var list in _lists.SelectMany(lists => lists))
        {
            list.Clear();
        }

        _ids.Clear();
        _ids.Add(graph[layers[0].State].Node);
        for (var i = arrivals.Count - 1; i >= 0; i--)
        {
            var arrival = layers.Arrival(arrivals[i]);
            var from = graph[layers[arrival.From].State];
            var to = graph[layers[i == 0 ? end : layers.Arrival(arrivals[i - 1]).From].State];
            var (segment, step) = graph.Position(from.Place);
            if (arrival.Relationship >= 0)
            {
                _ids.Add(arrival.Relationship);
                _ids.Add(to.Node);
                AddStep(segment, step, from.Node, arrival.Relationship, to.Node);
            }
            else if (segment < _pattern.Stops.Length)
            {
                frame[_pattern.Stops[segment].Slot] = GraphValue.NodeReference(to.Node);
            }
        }

        WriteLists(frame);
        WriteEnds(graph[layers[end].State].Node, frame);
    }

    /// <summary>Writes a path of one relationship after the other.</summary>
    internal void Write(PathReference path, GraphValue[] frame)
    {
        foreach (var list in _lists[0])
        {
            list.Clear();
        }

        _ids.Clear();
        _ids.AddRange(path.Ids);
        for (var i = 0; i < path.Length; i++)
        {
            AddStep(0, 0, path.NodeId(i), path.RelationshipId(i), path.NodeId(i + 1));
        }

        WriteLists(frame);
        WriteEnds(path.NodeId(path.Length), frame);
    }

    private void AddStep(int segment, int step, long from, long relationship, long to)
    {
        var groups = _pattern.Segments[segment].Groups;
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            if (!group.IsNode && group.Index == step)
            {
                _lists[segment][i].Add(GraphValue.RelationshipReference(relationship));
            }
            else if (group.IsNode && step == 0 && group.Index == 0)
            {
                _lists[segment][i].Add(GraphValue.NodeReference(from));
            }
            else if (group.IsNode && group.Index == step + 1)
            {
                _lists[segment][i].Add(GraphValue.NodeReference(to));
            }
        }
    }

    private void WriteLists(GraphValue[] frame)
    {
        for (var segment = 0; segment < _lists.Length; segment++)
        {
            var groups = _pattern.Segments[segment].Groups;
            for (var i = 0; i < groups.Length; i++)
            {
                var list = _lists[segment][i];
                if (_pattern.Reversed)
                {
                    list.Reverse();
                }

                frame[groups[i].Slot] = groups[i].Single ? list[0] : GraphValue.FromList(ListValue.Of([.. list]));
            }
        }
    }

    private void WriteEnds(long last, GraphValue[] frame)
    {
        if (!_pattern.Into)
        {
            frame[_pattern.ToSlot] = GraphValue.NodeReference(last);
        }

        if (_pattern.PathSlots.Length == 0)
        {
            return;
        }

        if (_pattern.Reversed)
        {
            _ids.Reverse();
        }

        var path = GraphValue.FromPath(new PathReference([.. _ids]));
        foreach (var slot in _pattern.PathSlots)
        {
            frame[slot] = path;
        }
    }
}
