using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>
/// Finds the shortest paths between two nodes by two breadth-first searches, of which the one with the smaller frontier goes on,
/// until they meet. Every shortest path crosses the level where they meet at exactly one node.
/// </summary>
internal sealed class BidirectionalSearch
{
    private readonly SearchSide _forward = new();
    private readonly SearchSide _backward = new();
    private readonly List<int> _meetings = [];
    private readonly List<int> _forwardChain = [];
    private readonly List<int> _backwardChain = [];
    private bool _metForward;
    private int _nextMeeting;
    private bool _inMeeting;

    /// <summary>Searches; false when there is no path. The two nodes differ.</summary>
    internal bool Search(ShortestPathSearch pattern, long from, long to, int[]? types, bool firstOnly, ExecutionState state)
    {
        Clear();
        _forward.Begin(from);
        _backward.Begin(to);
        var ahead = new SearchScope(pattern.Direction, types, pattern.Steps);
        var back = new SearchScope(Directions.Reverse(pattern.Direction), types, pattern.Steps);
        while (_meetings.Count == 0)
        {
            if (_forward.FrontierSize == 0 || _backward.FrontierSize == 0 || _forward.Depth + _backward.Depth >= pattern.Maximum)
            {
                return false;
            }

            _metForward = _forward.FrontierSize <= _backward.FrontierSize;
            if (_metForward)
            {
                _forward.Expand(ahead, _backward, to, firstOnly, _meetings, state);
            }
            else
            {
                _backward.Expand(back, _forward, from, firstOnly, _meetings, state);
            }
        }

        return true;
    }

    /// <summary>The next of the shortest paths that were found; null past the last.</summary>
    internal PathReference? Next()
    {
        if (_inMeeting)
        {
            if (TryAdvance(_backward, _backwardChain))
            {
                return Build();
            }

            if (TryAdvance(_forward, _forwardChain))
            {
                Reset(_backward, _backwardChain, BackwardPlace(_nextMeeting - 1));
                return Build();
            }

            _inMeeting = false;
        }

        if (_nextMeeting >= _meetings.Count)
        {
            return null;
        }

        Reset(_forward, _forwardChain, ForwardPlace(_nextMeeting));
        Reset(_backward, _backwardChain, BackwardPlace(_nextMeeting));
        _nextMeeting++;
        _inMeeting = true;
        return Build();
    }

    /// <summary>Forgets the search.</summary>
    internal void Clear()
    {
        _forward.Clear();
        _backward.Clear();
        _meetings.Clear();
        _forwardChain.Clear();
        _backwardChain.Clear();
        _nextMeeting = 0;
        _inMeeting = false;
    }

    private static void Reset(SearchSide side, List<int> chain, int place)
    {
        chain.Clear();
        Complete(side, chain, place);
    }

    private static void Complete(SearchSide side, List<int> chain, int place)
    {
        for (var arrival = side.FirstArrival(place); arrival >= 0; arrival = side.FirstArrival(side.ArrivalAt(arrival).From))
        {
            chain.Add(arrival);
        }
    }

    private static bool TryAdvance(SearchSide side, List<int> chain)
    {
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var next = side.ArrivalAt(chain[i]).Next;
            if (next >= 0)
            {
                chain.RemoveRange(i, chain.Count - i);
                chain.Add(next);
                Complete(side, chain, side.ArrivalAt(next).From);
                return true;
            }
        }

        return false;
    }

    private int ForwardPlace(int meeting) => _metForward ? _meetings[meeting] : _forward.Find(_backward.Node(_meetings[meeting]));

    private int BackwardPlace(int meeting) => _metForward ? _backward.Find(_forward.Node(_meetings[meeting])) : _meetings[meeting];

    private PathReference Build()
    {
        var ids = new long[(2 * (_forwardChain.Count + _backwardChain.Count)) + 1];
        var middle = 2 * _forwardChain.Count;
        ids[middle] = _forward.Node(ForwardPlace(_nextMeeting - 1));
        for (var i = 0; i < _forwardChain.Count; i++)
        {
            var arrival = _forward.ArrivalAt(_forwardChain[i]);
            ids[middle - (2 * i) - 1] = arrival.Relationship;
            ids[middle - (2 * i) - 2] = _forward.Node(arrival.From);
        }

        for (var i = 0; i < _backwardChain.Count; i++)
        {
            var arrival = _backward.ArrivalAt(_backwardChain[i]);
            ids[middle + (2 * i) + 1] = arrival.Relationship;
            ids[middle + (2 * i) + 2] = _backward.Node(arrival.From);
        }

        return new PathReference(ids);
    }
}
