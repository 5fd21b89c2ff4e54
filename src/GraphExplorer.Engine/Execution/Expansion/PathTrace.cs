namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Follows the ways to an entry back to the beginning, one path after the other, and leaves out those that use a relationship twice.</summary>
internal sealed class PathTrace
{
    private readonly List<int> _taken = [];
    private readonly List<int> _open = [];
    private readonly HashSet<long> _used = [];
    private PathLayers? _layers;
    private bool _repeatable;

    /// <summary>The ways of the path, the last first.</summary>
    internal IReadOnlyList<int> Arrivals => _taken;

    /// <summary>The relationships of the path, the last first.</summary>
    internal IEnumerable<long> Relationships() => _taken.Select(arrival => _layers!.Arrival(arrival).Relationship).Where(relationship => relationship >= 0);

    /// <summary>Begins with the paths to an entry.</summary>
    internal void Begin(PathLayers layers, int entry, bool repeatable)
    {
        Clear();
        _layers = layers;
        _repeatable = repeatable;
        _open.Add(layers[entry].FirstArrival);
    }

    /// <summary>Moves to the next path; false past the last.</summary>
    internal bool MoveNext(ExecutionState execution)
    {
        var layers = _layers!;
        while (_open.Count > 0)
        {
            execution.ThrowIfCancelled();
            var number = _open[^1];
            if (number < 0)
            {
                StepBack(layers);
                continue;
            }

            var arrival = layers.Arrival(number);
            _open[^1] = arrival.Next;
            if (arrival.Relationship >= 0 && !_repeatable && !_used.Add(arrival.Relationship))
            {
                continue;
            }

            _taken.Add(number);
            if (arrival.From == 0)
            {
                _open.Add(-1);
                return true;
            }

            _open.Add(layers[arrival.From].FirstArrival);
        }

        return false;
    }

    /// <summary>Forgets the path.</summary>
    internal void Clear()
    {
        _taken.Clear();
        _open.Clear();
        _used.Clear();
    }

    private void StepBack(PathLayers layers)
    {
        _open.RemoveAt(_open.Count - 1);
        if (_taken.Count == 0)
        {
            return;
        }

        var relationship = layers.Arrival(_taken[^1]).Relationship;
        if (relationship >= 0)
        {
            _used.Remove(relationship);
        }

        _taken.RemoveAt(_taken.Count - 1);
    }
}
