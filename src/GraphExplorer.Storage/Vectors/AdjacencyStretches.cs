using System.Runtime.CompilerServices;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>
/// Goes through a node's relationships of wanted types by stretches of contiguous memory: a stretch is of one type and one direction,
/// its entries ascend by neighbour and then by relationship. A large group comes in several stretches, one after the other. Where both
/// directions are read a self-loop lies in an outgoing and in an incoming stretch; whoever wants it once skips the incoming one.
/// A mutable struct: keep it in a field or local and do not copy it half way.
/// </summary>
public struct AdjacencyStretches
{
    private const long AnyNeighbour = -1;
    private readonly AdjacencyGroup[] _groups;
    private readonly long[] _listEntries;
    private readonly int[]? _types;
    private readonly long _neighbour;
    private readonly RelationshipDirection _direction;
    private AdjacencyBlocks? _blocks;
    private long[] _entries;
    private int _lastGroup;
    private int _group;
    private int _block;
    private int _start;
    private int _count;
    private int _key;

    internal AdjacencyStretches(AdjacencyList? list, long neighbour, RelationshipDirection direction, int[]? types)
    {
        _neighbour = neighbour;
        _types = types;
        _direction = direction;
        _groups = list?.Groups ?? [];
        _listEntries = list?.Entries ?? [];
        _entries = _listEntries;
        _lastGroup = _groups.Length - 1;
        _group = -1;
        if (types is [var only] && list is not null)
        {
            LimitTo(list, only);
        }
    }

    internal AdjacencyStretches(AdjacencyList? list, RelationshipDirection direction, int[]? types)
        : this(list, AnyNeighbour, direction, types)
    {
    }

    /// <summary>The stretch that <see cref="MoveNext"/> moved to; never empty.</summary>
    public readonly ReadOnlySpan<long> Entries => _entries.AsSpan(_start, _count);

    /// <summary>The token of the type of all its relationships.</summary>
    public readonly int Type => _key >> 1;

    /// <summary>Whether its relationships start at the node.</summary>
    public readonly bool IsOutgoing => (_key & 1) == 0;

    /// <summary>The node at the other end of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Neighbour(long entry) => entry >> 32;

    /// <summary>The relationship of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Relationship(long entry) => (int)entry;

    /// <summary>The lowest entry that a neighbour can have; entries of one neighbour lie from here to that of the next id.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FirstEntry(long neighbour) => neighbour << 32;

    /// <summary>Moves to the next stretch; false past the last.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (_blocks is not null && ++_block < _blocks.BlockCount && MoveToBlock())
            {
                return true;
            }

            _blocks = null;
            do
            {
                if (_group >= _lastGroup)
                {
                    return false;
                }

                _group++;
            }
            while (!IsWanted(_groups[_group].Key));

            ref readonly var group = ref _groups[_group];
            _key = group.Key;
            if (group.Blocks is { } blocks)
            {
                _blocks = blocks;
                _block = _neighbour == AnyNeighbour ? -1 : blocks.IndexOf(FirstEntry(_neighbour)) - 1;
                continue;
            }

            _entries = _listEntries;
            _start = group.Start;
            _count = group.Count;
            Narrow();
            if (_count > 0)
            {
                return true;
            }
        }
    }

    // Looks for the one type by halving: a node may have many groups.
    private void LimitTo(AdjacencyList list, int type)
    {
        var low = list.Find(AdjacencyGroup.KeyOf(type, _direction == RelationshipDirection.Incoming));
        var high = _direction == RelationshipDirection.Both ? list.Find(AdjacencyGroup.KeyOf(type, incoming: true)) : low;
        _group = (low < 0 ? ~low : low) - 1;
        _lastGroup = high < 0 ? ~high - 1 : high;
    }

    private bool MoveToBlock()
    {
        var block = _blocks![_block];
        if (_neighbour != AnyNeighbour && Neighbour(block.Entries[0]) > _neighbour)
        {
            _block = _blocks.BlockCount;
            return false;
        }

        _entries = block.Entries;
        _start = 0;
        _count = block.Count;
        Narrow();

        // The sought neighbour may begin in the block after the one that its lowest entry would lie in.
        return _count > 0 || (++_block < _blocks.BlockCount && MoveToBlock());
    }

    private void Narrow()
    {
        if (_neighbour == AnyNeighbour)
        {
            return;
        }

        var stretch = _entries.AsSpan(_start, _count);
        var low = stretch.BinarySearch(FirstEntry(_neighbour));
        low = low < 0 ? ~low : low;
        var high = stretch.BinarySearch(FirstEntry(_neighbour + 1));
        high = high < 0 ? ~high : high;
        _start += low;
        _count = high - low;
    }

    private readonly bool IsWanted(int key)
    {
        if (_direction != RelationshipDirection.Both && (key & 1) != (int)_direction)
        {
            return false;
        }

        return _types is null || _types.AsSpan().Contains(key >> 1);
    }
}
