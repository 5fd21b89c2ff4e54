namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>One of the two breadth-first searches that meet: the nodes by level, and how each can be reached over a shortest way.</summary>
internal sealed class SearchSide
{
    private const int BytesPerNode = 64;
    private readonly Dictionary<long, int> _places = [];
    private readonly List<long> _nodes = [];
    private readonly List<int> _depths = [];
    private readonly List<int> _firstArrivals = [];
    private readonly List<Arrival> _arrivals = [];
    private int _levelStart;
    private MemoryTracker? _memory;
    private long _taken;

    /// <summary>The number of levels below the root.</summary>
    internal int Depth { get; private set; }

    /// <summary>The nodes of the last level.</summary>
    internal int FrontierSize => _nodes.Count - _levelStart;

    /// <summary>Begins at a node.</summary>
    internal void Begin(long root)
    {
        Clear();
        Add(root, 0);
    }

    /// <summary>The place of a node, or −1.</summary>
    internal int Find(long node) => _places.TryGetValue(node, out var place) ? place : -1;

    /// <summary>The node at a place.</summary>
    internal long Node(int place) => _nodes[place];

    /// <summary>The depth of a place.</summary>
    internal int DepthOf(int place) => _depths[place];

    /// <summary>The first way to a place from the level before, or −1.</summary>
    internal int FirstArrival(int place) => _firstArrivals[place];

    /// <summary>A way to a place.</summary>
    internal Arrival ArrivalAt(int arrival) => _arrivals[arrival];

    /// <summary>
    /// Makes the next level. Fills <paramref name="meetings"/> with the places of its nodes that the other side has too; with
    /// <paramref name="firstOnly"/> ends at the first.
    /// </summary>
    internal void Expand(SearchScope scope, SearchSide other, long otherRoot, bool firstOnly, List<int> meetings, ExecutionState state)
    {
        var start = _levelStart;
        var end = _nodes.Count;
        _levelStart = end;
        Depth++;
        for (var place = start; place < end; place++)
        {
            state.ThrowIfCancelled();
            state.DbHits++;
            var cursor = state.Graph.Relationships(_nodes[place], scope.Direction, scope.Types);
            while (cursor.MoveNext())
            {
                state.DbHits++;
                var relationship = cursor.RelationshipId;
                var node = cursor.OtherNode;
                var known = Find(node);
                if (known >= 0 && (firstOnly || _depths[known] != Depth))
                {
                    continue;
                }

                if (!scope.Steps.IsEmpty && !scope.Steps.Admits(relationship, node, node != otherRoot, state))
                {
                    continue;
                }

                if (known >= 0)
                {
                    AddArrival(known, place, relationship, state);
                    continue;
                }

                var added = Add(node, Depth);
                AddArrival(added, place, relationship, state);
                if (other.Find(node) >= 0)
                {
                    meetings.Add(added);
                    if (firstOnly)
                    {
                        return;
                    }
                }
            }
        }
    }

    /// <summary>Forgets all nodes.</summary>
    internal void Clear()
    {
        _places.Clear();
        _nodes.Clear();
        _depths.Clear();
        _firstArrivals.Clear();
        _arrivals.Clear();
        _levelStart = 0;
        Depth = 0;
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
    }

    private int Add(long node, int depth)
    {
        var place = _nodes.Count;
        _places.Add(node, place);
        _nodes.Add(node);
        _depths.Add(depth);
        _firstArrivals.Add(-1);
        return place;
    }

    private void AddArrival(int place, int from, long relationship, ExecutionState state)
    {
        _memory = state.Memory;
        _memory.Take(BytesPerNode);
        _taken += BytesPerNode;
        _arrivals.Add(new Arrival(relationship, from, _firstArrivals[place]));
        _firstArrivals[place] = _arrivals.Count - 1;
    }

    /// <summary>A way to a node.</summary>
    /// <param name="Relationship">the relationship that leads to it</param>
    /// <param name="From">the place that it comes from</param>
    /// <param name="Next">another way to the same node, or −1</param>
    internal readonly record struct Arrival(long Relationship, int From, int Next);
}
