using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>Goes through the relationships of one node after the other and writes what it finds into columns: from memory as it lies, or by cursor in a draft.</summary>
internal sealed class RelationshipWalk(RelationshipDirection direction, RelationshipTypeFilter types, Column relationships, Column neighbours)
{
    private int[] _parents = [];
    private int[]? _typeIds;
    private AdjacencyCursor _cursor;
    private AdjacencyStretches _stretches;
    private int _inStretch;
    private long _node;
    private bool _isDraft;

    /// <summary>Whether the node may have further relationships.</summary>
    internal bool IsInNode { get; private set; }

    /// <summary>For each relationship the row that it was found for.</summary>
    internal int[] Parents => _parents;

    /// <summary>Makes room for relationships.</summary>
    internal void EnsureCapacity(int size)
    {
        if (_parents.Length < size)
        {
            _parents = new int[size];
            relationships.EnsureCapacity(size);
            neighbours.EnsureCapacity(size);
        }
    }

    /// <summary>Begins with the nodes of a batch; false where no relationship can match because none of the types exists.</summary>
    internal bool Begin(ExecutionState state)
    {
        IsInNode = false;
        _isDraft = state.Graph.IsDraft;
        return types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds);
    }

    /// <summary>Moves to the relationships of a node.</summary>
    internal void MoveTo(long node, ExecutionState state)
    {
        _node = node;
        _inStretch = 0;
        IsInNode = true;
        if (_isDraft)
        {
            _cursor = state.Graph.Relationships(node, direction, _typeIds);
        }
        else
        {
            _stretches = state.Graph.Stretches(node, direction, _typeIds);
        }
    }

    /// <summary>Moves to the relationships between two nodes.</summary>
    internal void MoveTo(long from, long to, ExecutionState state)
    {
        _node = from;
        _inStretch = 0;
        IsInNode = true;
        if (_isDraft)
        {
            _cursor = state.Graph.RelationshipsBetween(from, to, direction, _typeIds);
        }
        else
        {
            _stretches = state.Graph.StretchesBetween(from, to, direction, _typeIds);
        }
    }

    /// <summary>Writes relationships from row <paramref name="count"/> on until there are <paramref name="size"/> or the node has no more; answers how many there are then.</summary>
    internal int Fill(int count, int size, int parent) => _isDraft ? FillFromCursor(count, size, parent) : FillFromStretches(count, size, parent);

    /// <summary>Lets go of the graph.</summary>
    internal void Close()
    {
        _cursor = default;
        _stretches = default;
        IsInNode = false;
    }

    private int FillFromCursor(int count, int size, int parent)
    {
        while (count < size)
        {
            if (!_cursor.MoveNext())
            {
                IsInNode = false;
                break;
            }

            relationships.Ids[count] = _cursor.RelationshipId;
            neighbours.Ids[count] = _cursor.OtherNode;
            _parents[count++] = parent;
        }

        return count;
    }

    private int FillFromStretches(int count, int size, int parent)
    {
        while (count < size)
        {
            var entries = _stretches.Entries[_inStretch..];
            if (entries.IsEmpty)
            {
                _inStretch = 0;
                if (!_stretches.MoveNext())
                {
                    IsInNode = false;
                    break;
                }

                entries = _stretches.Entries;
            }

            entries = entries[..Math.Min(entries.Length, size - count)];
            _inStretch += entries.Length;
            count = direction == RelationshipDirection.Both && !_stretches.IsOutgoing ? AddWithoutLoops(entries, count, parent) : Add(entries, count, parent);
        }

        return count;
    }

    private int Add(ReadOnlySpan<long> entries, int count, int parent)
    {
        var foundRelationships = relationships.Ids.AsSpan(count, entries.Length);
        var foundNeighbours = neighbours.Ids.AsSpan(count, entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            foundRelationships[i] = AdjacencyStretches.Relationship(entries[i]);
            foundNeighbours[i] = AdjacencyStretches.Neighbour(entries[i]);
        }

        _parents.AsSpan(count, entries.Length).Fill(parent);
        return count + entries.Length;
    }

    // A loop was there in the outgoing stretch.
    private int AddWithoutLoops(ReadOnlySpan<long> entries, int count, int parent)
    {
        foreach (var entry in entries)
        {
            var neighbour = AdjacencyStretches.Neighbour(entry);
            if (neighbour != _node)
            {
                relationships.Ids[count] = AdjacencyStretches.Relationship(entry);
                neighbours.Ids[count] = neighbour;
                _parents[count++] = parent;
            }
        }

        return count;
    }
}
