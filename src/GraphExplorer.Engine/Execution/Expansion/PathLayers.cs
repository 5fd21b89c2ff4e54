using System.Runtime.InteropServices;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>
/// Goes through a product graph by length. Level after level it knows which states some trail of that length reaches and over which ways,
/// but not the trails themselves, of which there may be very many.
/// </summary>
internal sealed class PathLayers(ProductGraph graph, bool repeatable)
{
    private const int BytesPerEntry = 48;
    private const int BytesPerArrival = 24;
    private readonly List<LayerEntry> _entries = [];
    private readonly List<LayerArrival> _arrivals = [];
    private readonly List<int> _level = [];
    private readonly List<int> _candidates = [];
    private readonly Dictionary<int, int> _current = [];
    private readonly Dictionary<int, int> _next = [];
    private readonly Dictionary<int, long[]> _detours = [];
    private readonly HashSet<int> _visited = [];
    private readonly Dictionary<(int Place, long Node), long> _fewest = [];
    private readonly PathTrace _trace = new();
    private bool _firstVisits;
    private MemoryTracker? _memory;
    private long _taken;

    /// <summary>The entries of the last level at which a path may end.</summary>
    internal List<int> Ends { get; } = [];

    /// <summary>Whether the last level came upon a state that no level before had.</summary>
    internal bool FoundNewStates { get; private set; }

    /// <summary>The length of the walks to the last level.</summary>
    internal int Depth { get; private set; }

    /// <summary>Whether there may be a further level.</summary>
    internal bool HasMore => _level.Count > 0 || Depth < 0;

    /// <summary>Where the states that can still lead to something wanted are; null for all.</summary>
    internal bool[]? Useful { get; set; }

    /// <summary>An entry.</summary>
    internal LayerEntry this[int entry] => _entries[entry];

    /// <summary>A way to an entry.</summary>
    internal LayerArrival Arrival(int arrival) => _arrivals[arrival];

    /// <summary>Begins at the first state; with <paramref name="firstVisits"/> each state is looked at only where it is reached first, by walks.</summary>
    internal void Begin(bool firstVisits, ExecutionState execution)
    {
        Clear();
        _memory = execution.Memory;
        _firstVisits = firstVisits;
        Depth = -1;
        _candidates.Add(AddEntry(0, 0));
    }

    /// <summary>Makes the next level.</summary>
    internal void MoveNext(ExecutionState execution)
    {
        Depth++;
        Ends.Clear();
        FoundNewStates = false;
        _level.Clear();
        _current.Clear();
        foreach (var candidate in _candidates)
        {
            execution.ThrowIfCancelled();
            if (Depth == 0 || _firstVisits || repeatable || IsReachedByTrail(candidate, execution))
            {
                Enter(candidate);
            }
        }

        _candidates.Clear();
        _next.Clear();
        for (var i = 0; i < _level.Count; i++)
        {
            execution.ThrowIfCancelled();
            Leave(_level[i], execution);
        }
    }

    /// <summary>Forgets all levels.</summary>
    internal void Clear()
    {
        _entries.Clear();
        _arrivals.Clear();
        _level.Clear();
        _candidates.Clear();
        _current.Clear();
        _next.Clear();
        _detours.Clear();
        _visited.Clear();
        _fewest.Clear();
        _trace.Clear();
        Ends.Clear();
        Useful = null;
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
    }

    private int AddEntry(int state, int depth)
    {
        _memory!.Take(BytesPerEntry);
        _taken += BytesPerEntry;
        _entries.Add(new LayerEntry(state, depth, -1, -1));
        return _entries.Count - 1;
    }

    private int AddArrival(int entry, int from, long relationship)
    {
        _memory!.Take(BytesPerArrival);
        _taken += BytesPerArrival;
        ref var to = ref CollectionsMarshal.AsSpan(_entries)[entry];
        _arrivals.Add(new LayerArrival(from, relationship, to.FirstArrival));
        to.FirstArrival = _arrivals.Count - 1;
        return to.FirstArrival;
    }

    private void Enter(int entry)
    {
        var state = _entries[entry].State;
        _level.Add(entry);
        _current[state] = entry;
        FoundNewStates |= _visited.Add(state);
        if (_firstVisits)
        {
            NoteRepetitions(state);
        }

        if (graph.IsFinal(state))
        {
            Ends.Add(entry);
        }
    }

    private void Leave(int entry, ExecutionState execution)
    {
        foreach (var edge in graph.Edges(_entries[entry].State, execution))
        {
            if (Useful is { } useful && (edge.To >= useful.Length || !useful[edge.To]))
            {
                continue;
            }

            if (edge.Relationship < 0)
            {
                EnterAlong(entry, edge);
            }
            else if (!_firstVisits || !IsVisited(edge.To))
            {
                if (!_next.TryGetValue(edge.To, out var to))
                {
                    to = AddEntry(edge.To, Depth + 1);
                    _next.Add(edge.To, to);
                    _candidates.Add(to);
                }

                AddArrival(to, entry, edge.Relationship);
            }
        }
    }

    // From one segment to the next nothing is walked: the same level.
    private void EnterAlong(int entry, ProductEdge edge)
    {
        if (_current.TryGetValue(edge.To, out var known))
        {
            AddArrival(known, entry, -1);
        }
        else if (!_firstVisits || !IsVisited(edge.To))
        {
            var to = AddEntry(edge.To, Depth);
            var arrival = AddArrival(to, entry, -1);
            CollectionsMarshal.AsSpan(_entries)[to].Witness = arrival;
            Enter(to);
        }
    }

    // A state with more repetitions behind it can do no more than the same node at the same place with fewer.
    private bool IsVisited(int number)
    {
        if (_visited.Contains(number))
        {
            return true;
        }

        var state = graph[number];
        return state.Before < 0
            && _fewest.TryGetValue((state.Place, state.Node), out var fewest)
            && state.Repetitions >= fewest
            && !_current.ContainsKey(number);
    }

    private void NoteRepetitions(int number)
    {
        var state = graph[number];
        var key = (state.Place, state.Node);
        if (state.Before < 0 && state.Repetitions >= Math.Max(graph.MinimumOf(state), 1) && (!_fewest.TryGetValue(key, out var fewest) || state.Repetitions < fewest))
        {
            _fewest[key] = state.Repetitions;
        }
    }

    private bool IsReachedByTrail(int entry, ExecutionState execution)
    {
        for (var arrival = _entries[entry].FirstArrival; arrival >= 0; arrival = _arrivals[arrival].Next)
        {
            if (!IsOnWitness(_arrivals[arrival].From, _arrivals[arrival].Relationship))
            {
                CollectionsMarshal.AsSpan(_entries)[entry].Witness = arrival;
                return true;
            }
        }

        // Each known trail has used the last relationship already; another one may not have.
        _trace.Begin(this, entry, repeatable: false);
        if (!_trace.MoveNext(execution))
        {
            return false;
        }

        _detours.Add(entry, [.. _trace.Relationships()]);
        return true;
    }

    private bool IsOnWitness(int entry, long relationship)
    {
        while (true)
        {
            if (_detours.TryGetValue(entry, out var detour))
            {
                return Array.IndexOf(detour, relationship) >= 0;
            }

            var witness = _entries[entry].Witness;
            if (witness < 0)
            {
                return false;
            }

            if (_arrivals[witness].Relationship == relationship)
            {
                return true;
            }

            entry = _arrivals[witness].From;
        }
    }
}
