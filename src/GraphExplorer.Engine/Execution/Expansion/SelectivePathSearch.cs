using GraphExplorer.Engine.Execution.Rows;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>
/// Finds the paths that a selector keeps from one node, shortest first. For the shortest alone each state is visited once; only where no
/// shortest walk is a trail, and where more than the shortest is wanted, the levels are gone through in full, and then no further than
/// what is still wanted can be reached.
/// </summary>
internal sealed class SelectivePathSearch(SelectivePattern pattern)
{
    private readonly ProductGraph _graph = new(pattern);
    private readonly PathTrace _trace = new();
    private readonly Dictionary<long, long> _found = [];
    private readonly HashSet<long> _missing = [];
    private readonly SelectedPathWriter _writer = new(pattern);
    private PathLayers? _layers;
    private ReachableStates? _reachable;
    private bool _firstVisits;
    private bool _inTrace;
    private bool _foundInGroup;
    private int _nextEnd;
    private long _wanted;

    /// <summary>Begins at a node.</summary>
    /// <param name="from">the node</param>
    /// <param name="target">the last node, where it is bound</param>
    /// <param name="wanted">how many paths or groups for each last node</param>
    /// <param name="execution">the execution</param>
    internal void Begin(long from, long target, long wanted, ExecutionState execution)
    {
        Clear();
        _wanted = wanted;
        _graph.Begin(from, target, execution);
        _firstVisits = wanted == 1 && pattern.PathPredicates.Length == 0;
        _layers ??= new PathLayers(_graph, pattern.Repeatable);
        _layers.Begin(_firstVisits, execution);
    }

    /// <summary>Writes the next path to the frame; false past the last.</summary>
    internal bool MoveNext(ExecutionState execution)
    {
        while (true)
        {
            if (_inTrace)
            {
                if (NextOfEnd(execution))
                {
                    return true;
                }

                _inTrace = false;
            }

            if (_nextEnd < _layers!.Ends.Count)
            {
                BeginEnd(_layers.Ends[_nextEnd++]);
                continue;
            }

            if (!NextLevel(execution))
            {
                return false;
            }
        }
    }

    /// <summary>Forgets the search.</summary>
    internal void Clear()
    {
        _layers?.Clear();
        _graph.Clear();
        _trace.Clear();
        _found.Clear();
        _missing.Clear();
        _reachable?.Release();
        _reachable = null;
        _inTrace = false;
        _nextEnd = 0;
    }

    private long NodeOf(int end) => _graph[_layers![end].State].Node;

    private void BeginEnd(int end)
    {
        if (_found.GetValueOrDefault(NodeOf(end)) >= _wanted)
        {
            return;
        }

        _trace.Begin(_layers!, end, pattern.Repeatable);
        _inTrace = true;
        _foundInGroup = false;
    }

    // The next path to the end that is being traced.
    private bool NextOfEnd(ExecutionState execution)
    {
        var end = _layers!.Ends[_nextEnd - 1];
        var node = NodeOf(end);
        var found = _found.GetValueOrDefault(node);
        if (pattern.ByGroups || found < _wanted)
        {
            while (_trace.MoveNext(execution))
            {
                _writer.Write(_graph, _layers, end, _trace.Arrivals, execution.Frame);
                if (Predicates.AllHold(pattern.PathPredicates, execution))
                {
                    _foundInGroup = true;
                    _found[node] = pattern.ByGroups ? found : found + 1;
                    return true;
                }
            }
        }

        if (_foundInGroup && pattern.ByGroups)
        {
            _found[node] = found + 1;
        }
        else if (!_foundInGroup && _firstVisits)
        {
            _missing.Add(node);
        }

        return false;
    }

    private bool NextLevel(ExecutionState execution)
    {
        _nextEnd = 0;
        var layers = _layers!;
        if (_firstVisits)
        {
            var isLast = !layers.HasMore || (pattern.Into && _found.Count + _missing.Count > 0);
            if (!isLast)
            {
                layers.MoveNext(execution);
                return true;
            }

            if (_missing.Count == 0)
            {
                layers.Ends.Clear();
                return false;
            }

            // What was found before is found; the rest needs the walks that are not the shortest.
            _firstVisits = false;
            layers.Begin(firstVisits: false, execution);
        }

        if (!layers.HasMore || (pattern.Into && _found.Count > 0 && _found.Values.All(found => found >= _wanted)))
        {
            layers.Ends.Clear();
            return false;
        }

        if (_missing.Count > 0 || (layers.Depth > 0 && !layers.FoundNewStates) || _reachable is not null)
        {
            // No new states turn up any more, so all ends are known, and with them which states still lead to one that is wanted.
            _reachable ??= new ReachableStates(_graph, pattern.Repeatable, execution);
            layers.Useful = _reachable.Before(number => _found.GetValueOrDefault(_graph[number].Node) < _wanted, _found.Values.Sum());
        }

        layers.MoveNext(execution);
        return true;
    }
}
