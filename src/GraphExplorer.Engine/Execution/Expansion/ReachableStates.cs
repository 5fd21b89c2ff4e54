namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Tells from which states of a product graph, all of whose states are made for it, one of some last states can be reached, by a trail as far as that is easily told.</summary>
internal sealed class ReachableStates
{
    private const int BytesPerState = 8;
    private const int BytesPerEdge = 48;
    private readonly ProductGraph _graph;
    private readonly TrailBlocks? _blocks;
    private readonly int[] _firstIncoming;
    private readonly List<(int From, int Next)> _incoming = [];
    private readonly Queue<int> _queue = [];
    private bool[]? _reachable;
    private readonly MemoryTracker _memory;
    private long _taken;
    private long _version = -1;

    internal ReachableStates(ProductGraph graph, bool repeatable, ExecutionState execution)
    {
        _graph = graph;
        _blocks = repeatable ? null : new TrailBlocks();
        _memory = execution.Memory;
        var first = new List<int>();
        for (var number = 0; number < graph.Count; number++)
        {
            execution.ThrowIfCancelled();
            var edges = graph.Edges(number, execution);
            while (first.Count < graph.Count)
            {
                first.Add(-1);
            }

            var bytes = BytesPerState + ((long)edges.Length * BytesPerEdge);
            _memory.Take(bytes);
            _taken += bytes;
            foreach (var edge in edges)
            {
                if (edge.Relationship >= 0)
                {
                    _blocks?.Add(graph[number].Node, edge.Relationship, graph[edge.To].Node);
                }

                _incoming.Add((number, first[edge.To]));
                first[edge.To] = _incoming.Count - 1;
            }
        }

        _firstIncoming = [.. first];
    }

    /// <summary>Gives the memory back.</summary>
    internal void Release()
    {
        _memory.Release(_taken);
        _taken = 0;
    }

    /// <summary>The states before the last states that are wanted.</summary>
    /// <param name="isWanted">whether a last state is</param>
    /// <param name="version">what changes when the answers of <paramref name="isWanted"/> may have</param>
    internal bool[] Before(Func<int, bool> isWanted, long version)
    {
        if (_reachable is not null && version == _version)
        {
            return _reachable;
        }

        _version = version;
        _reachable = new bool[_firstIncoming.Length];
        var ends = new List<long>();
        for (var number = 0; number < _reachable.Length; number++)
        {
            if (_graph.IsFinal(number) && isWanted(number))
            {
                _reachable[number] = true;
                _queue.Enqueue(number);
                ends.Add(_graph[number].Node);
            }
        }

        var mayPass = _blocks?.Between(_graph[0].Node, ends);
        while (_queue.TryDequeue(out var number))
        {
            for (var edge = _firstIncoming[number]; edge >= 0; edge = _incoming[edge].Next)
            {
                var from = _incoming[edge].From;
                if (!_reachable[from] && (mayPass is null || mayPass(_graph[from].Node)))
                {
                    _reachable[from] = true;
                    _queue.Enqueue(from);
                }
            }
        }

        return _reachable;
    }
}
