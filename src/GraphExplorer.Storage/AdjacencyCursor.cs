using System.Runtime.CompilerServices;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage;

/// <summary>
/// Goes through a node's relationships by type, then direction, then neighbour. A mutable struct: keep it in a field or local and do
/// not copy it half way. It sees the relationships that were there when it was made, but for those deleted since.
/// </summary>
public struct AdjacencyCursor
{
    private const long AnyNeighbour = -1;
    private readonly AdjacencyList? _list;
    private readonly int[]? _types;
    private readonly GraphState? _draft;
    private readonly long _node;
    private readonly long _neighbour;
    private readonly RelationshipDirection _direction;
    private AdjacencyBlocks? _blocks;
    private long[] _entries;
    private int _group;
    private int _block;
    private int _position;
    private int _end;
    private int _key;
    private long _entry;

    internal AdjacencyCursor(AdjacencyList? list, GraphState? draft, long node, long neighbour, RelationshipDirection direction, int[]? types)
    {
        _list = list;
        _types = types;
        _draft = draft;
        _node = node;
        _neighbour = neighbour;
        _direction = direction;
        _entries = [];
        _group = -1;
    }

    internal AdjacencyCursor(AdjacencyList? list, GraphState? draft, long node, RelationshipDirection direction, int[]? types)
        : this(list, draft, node, AnyNeighbour, direction, types)
    {
    }

    /// <summary>The relationship's id.</summary>
    public readonly long RelationshipId => (int)_entry;

    /// <summary>The node at the other end; the same node for a self-loop.</summary>
    public readonly long OtherNode => _entry >> 32;

    /// <summary>The type's token.</summary>
    public readonly int Type => _key >> 1;

    /// <summary>Whether the relationship starts at the node that the cursor was made for.</summary>
    public readonly bool IsOutgoing => (_key & 1) == 0;

    /// <summary>Moves to the next relationship; false past the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        do
        {
            if (_position >= _end && !MoveToStretch())
            {
                return false;
            }

            _entry = _entries[_position++];
        }
        while (((_key & 1) != 0 && _direction == RelationshipDirection.Both && OtherNode == _node)
            || (_draft is not null && !_draft.RelationshipExists(RelationshipId)));

        return true;
    }

    private bool MoveToStretch()
    {
        while (_list is not null)
        {
            if (_blocks is not null && ++_block < _blocks.BlockCount && MoveToBlock())
            {
                return true;
            }

            _blocks = null;
            var groups = _list.Groups;
            do
            {
                _group++;
                if (_group >= groups.Length)
                {
                    _group = groups.Length;
                    return false;
                }
            }
            while (!IsWanted(groups[_group].Key));

            ref readonly var group = ref groups[_group];
            _key = group.Key;
            if (group.Blocks is not null)
            {
                _blocks = group.Blocks;
                _block = _neighbour == AnyNeighbour ? -1 : _blocks.IndexOf(_neighbour << 32) - 1;
                continue;
            }

            _entries = _list.Entries;
            _position = group.Start;
            _end = group.Start + group.Count;
            Narrow();
            if (_position < _end)
            {
                return true;
            }
        }

        return false;
    }

    private bool MoveToBlock()
    {
        var block = _blocks![_block];
        if (_neighbour != AnyNeighbour && block.Entries[0] >> 32 > _neighbour)
        {
            _block = _blocks.BlockCount;
            return false;
        }

        _entries = block.Entries;
        _position = 0;
        _end = block.Count;
        Narrow();

        // The sought neighbour may begin in the block after the one that its lowest entry would lie in.
        return _position < _end || (++_block < _blocks.BlockCount && MoveToBlock());
    }

    private void Narrow()
    {
        if (_neighbour == AnyNeighbour)
        {
            return;
        }

        var stretch = _entries.AsSpan(_position, _end - _position);
        var low = stretch.BinarySearch(_neighbour << 32);
        low = low < 0 ? ~low : low;
        var high = stretch.BinarySearch((_neighbour + 1) << 32);
        high = high < 0 ? ~high : high;
        _end = _position + high;
        _position += low;
    }

    private readonly bool IsWanted(int key)
    {
        if (_direction != RelationshipDirection.Both && (key & 1) != (int)_direction)
        {
            return false;
        }

        if (_types is null)
        {
            return true;
        }

        var type = key >> 1;
        foreach (var wanted in _types)
        {
            if (wanted == type)
            {
                return true;
            }
        }

        return false;
    }
}
