namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>
/// Tells which nodes can lie on a trail between a start and some ends. A relationship that alone holds two parts of the graph together can be
/// crossed once: what lies beyond it is of use only when an end lies there too. Directions are left aside, which lets too much through and
/// nothing too little.
/// </summary>
internal sealed class TrailBlocks
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly HashSet<long> _relationships = [];
    private readonly List<int> _firstLinks = [];
    private readonly List<(int To, long Relationship, int Next)> _links = [];

    /// <summary>Adds a relationship; one that is known already is left out.</summary>
    internal void Add(long from, long relationship, long to)
    {
        if (_relationships.Add(relationship))
        {
            var (one, other) = (NumberOf(from), NumberOf(to));
            Link(one, other, relationship);
            Link(other, one, relationship);
        }
    }

    /// <summary>Whether a node can lie on a trail from the start to one of the ends.</summary>
    internal Func<long, bool> Between(long start, IEnumerable<long> ends)
    {
        var root = NumberOf(start);
        var holdsEnd = new bool[_firstLinks.Count];
        foreach (var end in ends)
        {
            if (_numbers.TryGetValue(end, out var number))
            {
                holdsEnd[number] = true;
            }
        }

        var tree = Search(root);
        var lowest = new int[_firstLinks.Count];
        for (var i = tree.Order.Count - 1; i >= 0; i--)
        {
            var node = tree.Order[i];
            lowest[node] = LowestBelow(node, tree, lowest);
            if (node != root)
            {
                holdsEnd[tree.Parents[node]] |= holdsEnd[node];
            }
        }

        // Within a block, which no single relationship divides, all is as useful as the node where the block is entered.
        var useful = new bool[_firstLinks.Count];
        foreach (var node in tree.Order)
        {
            var isEntered = node == root || lowest[node] > tree.Places[tree.Parents[node]];
            useful[node] = isEntered ? holdsEnd[node] : useful[tree.Parents[node]];
        }

        return node => _numbers.TryGetValue(node, out var number) && useful[number];
    }

    private int NumberOf(long node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _firstLinks.Count;
            _numbers.Add(node, number);
            _firstLinks.Add(-1);
        }

        return number;
    }

    private void Link(int from, int to, long relationship)
    {
        _links.Add((to, relationship, _firstLinks[from]));
        _firstLinks[from] = _links.Count - 1;
    }

    private SearchTree Search(int root)
    {
        var tree = new SearchTree(_firstLinks.Count);
        var next = _firstLinks.ToArray();
        var path = new Stack<int>();
        tree.Enter(root, root, -1);
        path.Push(root);
        while (path.TryPeek(out var node))
        {
            var link = next[node];
            if (link < 0)
            {
                path.Pop();
                continue;
            }

            next[node] = _links[link].Next;
            if (tree.Places[_links[link].To] < 0)
            {
                tree.Enter(_links[link].To, node, _links[link].Relationship);
                path.Push(_links[link].To);
            }
        }

        return tree;
    }

    /// <summary>The first place that can be come to from a node or below it without the relationship that leads to it.</summary>
    private int LowestBelow(int node, SearchTree tree, int[] lowest)
    {
        var low = tree.Places[node];
        for (var link = _firstLinks[node]; link >= 0; link = _links[link].Next)
        {
            var (to, relationship, _) = _links[link];
            if (relationship != tree.Arrivals[node])
            {
                low = Math.Min(low, tree.Arrivals[to] == relationship && tree.Parents[to] == node ? lowest[to] : tree.Places[to]);
            }
        }

        return low;
    }

    /// <summary>The nodes as a search in depth comes to them.</summary>
    private sealed class SearchTree(int count)
    {
        internal List<int> Order { get; } = new(count);

        internal int[] Places { get; } = Filled(count);

        internal int[] Parents { get; } = Filled(count);

        internal long[] Arrivals { get; } = new long[count];

        internal void Enter(int node, int parent, long relationship)
        {
            Places[node] = Order.Count;
            Parents[node] = parent;
            Arrivals[node] = relationship;
            Order.Add(node);
        }

        private static int[] Filled(int count)
        {
            var places = new int[count];
            Array.Fill(places, -1);
            return places;
        }
    }
}
