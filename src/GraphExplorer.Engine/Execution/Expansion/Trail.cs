using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>The walk that a depth-first search is on: its nodes, its relationships, none twice, and an open cursor at each node.</summary>
internal sealed class Trail
{
    private const int FirstDepth = 8;
    private const int BytesPerStep = 128;
    private const int LinearDepth = 24;
    private readonly HashSet<long> _deepRelationships = [];
    private long[] _nodes = new long[FirstDepth];
    private long[] _relationships = new long[FirstDepth];
    private AdjacencyCursor[] _cursors = new AdjacencyCursor[FirstDepth];
    private MemoryTracker? _memory;
    private long _taken;

    /// <summary>The number of relationships walked.</summary>
    internal int Length { get; private set; }

    /// <summary>The node after some relationships.</summary>
    internal long Node(int index) => _nodes[index];

    /// <summary>A relationship of the walk, from 0.</summary>
    internal long Relationship(int index) => _relationships[index];

    /// <summary>The node reached.</summary>
    internal long End => _nodes[Length];

    /// <summary>The cursor at the node reached.</summary>
    internal ref AdjacencyCursor Cursor => ref _cursors[Length];

    /// <summary>Begins at a node.</summary>
    internal void Begin(long node)
    {
        Length = 0;
        _deepRelationships.Clear();
        _nodes[0] = node;
    }

    /// <summary>Whether the walk has used a relationship. Linear while it is short, which most walks are.</summary>
    internal bool Contains(long relationship)
    {
        var linear = Math.Min(Length, LinearDepth);
        for (var i = 0; i < linear; i++)
        {
            if (_relationships[i] == relationship)
            {
                return true;
            }
        }

        return Length > LinearDepth && _deepRelationships.Contains(relationship);
    }

    /// <summary>Goes on over a relationship.</summary>
    internal void Push(long relationship, long node, ExecutionState state)
    {
        if (Length + 1 == _nodes.Length)
        {
            Grow(state);
        }

        if (Length >= LinearDepth)
        {
            _deepRelationships.Add(relationship);
        }

        _relationships[Length] = relationship;
        Length++;
        _nodes[Length] = node;
    }

    /// <summary>Goes back by one relationship.</summary>
    internal void Pop()
    {
        Length--;
        if (Length >= LinearDepth)
        {
            _deepRelationships.Remove(_relationships[Length]);
        }
    }

    /// <summary>The relationships as a list, in the order walked or against it.</summary>
    internal GraphValue RelationshipList(bool reversed)
    {
        if (Length == 0)
        {
            return GraphValue.FromList(ListValue.Empty);
        }

        var items = new GraphValue[Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[reversed ? items.Length - 1 - i : i] = GraphValue.RelationshipReference(_relationships[i]);
        }

        return GraphValue.FromList(items);
    }

    /// <summary>The walk as a path.</summary>
    internal PathReference ToPath()
    {
        var ids = new long[(2 * Length) + 1];
        ids[0] = _nodes[0];
        for (var i = 0; i < Length; i++)
        {
            ids[(2 * i) + 1] = _relationships[i];
            ids[(2 * i) + 2] = _nodes[i + 1];
        }

        return new PathReference(ids);
    }

    /// <summary>Gives the memory of a long walk back.</summary>
    internal void Release()
    {
        Length = 0;
        _deepRelationships.Clear();
        if (_taken > 0)
        {
            _memory?.Release(_taken);
            _taken = 0;
            _nodes = new long[FirstDepth];
            _relationships = new long[FirstDepth];
            _cursors = new AdjacencyCursor[FirstDepth];
        }

        _memory = null;
    }

    private void Grow(ExecutionState state)
    {
        var bytes = (long)_nodes.Length * BytesPerStep;
        _memory = state.Memory;
        _memory.Take(bytes);
        _taken += bytes;
        Array.Resize(ref _nodes, _nodes.Length * 2);
        Array.Resize(ref _relationships, _relationships.Length * 2);
        Array.Resize(ref _cursors, _cursors.Length * 2);
    }
}
