using System.Numerics;
using System.Runtime.CompilerServices;
using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage;

/// <summary>
/// Goes through entity ids. A mutable struct: keep it in a field or local and do not copy it half way. It sees the entities that
/// were there when it was made, but for those deleted since by the same transaction.
/// </summary>
public struct IdCursor
{
    private readonly object? _source;
    private readonly GraphState? _draft;
    private readonly EntityKind _entityKind;
    private readonly Mode _mode;
    private object? _part;
    private int _number;
    private int _position;
    private int _end;
    private ulong _word;
    private long _current;
    private long _limit;
    private int _from;

    private IdCursor(Mode mode, object? source, EntityKind entityKind, GraphState? draft)
    {
        _mode = mode;
        _source = source;
        _entityKind = entityKind;
        _draft = draft;
        _number = -1;
        _limit = long.MaxValue;
    }

    private enum Mode : byte
    {
        Empty,
        Nodes,
        Relationships,
        Set,
        Index,
        IndexBackwards,
    }

    /// <summary>The id that <see cref="MoveNext"/> moved to.</summary>
    public readonly long Current => _current;

    internal static IdCursor OverNodes(ChunkDirectory<NodeChunk>?[] top, GraphState? draft) => new(Mode.Nodes, top, EntityKind.Node, draft);

    internal static IdCursor OverRelationships(ChunkDirectory<RelationshipChunk>?[] top, GraphState? draft) =>
        new(Mode.Relationships, top, EntityKind.Relationship, draft);

    internal static IdCursor OverSet(ChunkDirectory<IdChunk>?[] top, EntityKind entityKind, GraphState? draft) => new(Mode.Set, top, entityKind, draft);

    internal static IdCursor OverIndex(IndexScan scan, EntityKind entityKind, GraphState? draft) => new(Mode.Index, scan, entityKind, draft);

    internal static IdCursor OverIndexBackwards(DescendingIndexScan scan, EntityKind entityKind, GraphState? draft) =>
        new(Mode.IndexBackwards, scan, entityKind, draft);

    /// <summary>Over a stretch of a page that nobody writes in place any more.</summary>
    internal static IdCursor OverRun(int[] ids, int from, int to, EntityKind entityKind, GraphState? draft) =>
        new(Mode.Index, null, entityKind, draft) { _part = ids, _position = from, _end = to };

    /// <summary>
    /// Limits a scan in ascending order of id, before its first move, to the ids from <paramref name="from"/> on and below
    /// <paramref name="to"/>. Throws <see cref="InvalidOperationException"/> for a lookup in an index.
    /// </summary>
    public void Limit(long from, long to)
    {
        if (_mode is Mode.Index or Mode.IndexBackwards)
        {
            throw new InvalidOperationException("A lookup in an index does not ascend by id.");
        }

        _limit = to;
        if (from <= 0 || _mode == Mode.Empty)
        {
            return;
        }

        if (from > int.MaxValue)
        {
            _limit = 0;
            return;
        }

        var bits = _mode == Mode.Set ? IdChunk.Bits : NodeChunk.Bits;
        _number = (int)(from >> bits) - 1;
        _from = (int)from;
    }

    /// <summary>Moves on over as many ids as there is room for; answers how many, 0 past the last.</summary>
    public int Read(Span<long> ids)
    {
        var count = 0;
        while (count < ids.Length && MoveNext())
        {
            ids[count++] = _current;
            if (_draft is null && _mode is Mode.Nodes or Mode.Set)
            {
                count += ReadOn(ids[count..]);
            }
        }

        return count;
    }

    /// <summary>Moves to the next id; false past the last.</summary>
    public bool MoveNext()
    {
        while (Advance())
        {
            if (_current >= _limit)
            {
                return false;
            }

            if (_draft is null || (_entityKind == EntityKind.Node ? _draft.NodeExists(_current) : _draft.RelationshipExists(_current)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Advance() => _mode switch
    {
        Mode.Nodes => AdvanceNodes(),
        Mode.Relationships => AdvanceRelationships(),
        Mode.Set => AdvanceSet(),
        Mode.Index => AdvanceIndex(),
        Mode.IndexBackwards => AdvanceIndexBackwards(),
        _ => false,
    };

    private bool AdvanceNodes()
    {
        while (true)
        {
            if (_part is not null)
            {
                var labels = Unsafe.As<NodeChunk>(_part).Labels;
                while (_position < labels.Length)
                {
                    if (labels[_position++] is not null)
                    {
                        _current = ((long)_number << NodeChunk.Bits) + _position - 1;
                        return true;
                    }
                }
            }

            if (!MoveToChunk(Unsafe.As<ChunkDirectory<NodeChunk>?[]>(_source!)))
            {
                return false;
            }

            _position = (int)Math.Max(0, _from - ((long)_number << NodeChunk.Bits));
        }
    }

    private bool AdvanceRelationships()
    {
        while (true)
        {
            if (_part is not null)
            {
                var entries = Unsafe.As<RelationshipChunk>(_part).Entries;
                while (_position < entries.Length)
                {
                    if (entries[_position++].TypePlusOne != 0)
                    {
                        _current = ((long)_number << RelationshipChunk.Bits) + _position - 1;
                        return true;
                    }
                }
            }

            if (!MoveToChunk(Unsafe.As<ChunkDirectory<RelationshipChunk>?[]>(_source!)))
            {
                return false;
            }

            _position = (int)Math.Max(0, _from - ((long)_number << RelationshipChunk.Bits));
        }
    }

    private bool AdvanceSet()
    {
        while (true)
        {
            if (_part is not null && AdvanceInSetChunk(Unsafe.As<IdChunk>(_part)))
            {
                return true;
            }

            if (!MoveToChunk(Unsafe.As<ChunkDirectory<IdChunk>?[]>(_source!)))
            {
                return false;
            }

            _word = 0;
            SkipInSetChunk(Unsafe.As<IdChunk>(_part!), _from - ((long)_number << IdChunk.Bits));
        }
    }

    private bool AdvanceInSetChunk(IdChunk chunk)
    {
        var first = (long)_number << IdChunk.Bits;
        if (chunk.Words is not { } words)
        {
            if (_position < chunk.Count)
            {
                _current = first + chunk.Sparse![_position++];
                return true;
            }

            return false;
        }

        while (_word == 0)
        {
            if (_position == words.Length)
            {
                return false;
            }

            _word = words[_position++];
        }

        _current = first + ((_position - 1) << 6) + BitOperations.TrailingZeroCount(_word);
        _word &= _word - 1;
        return true;
    }

    // What is left of the present chunk, or of the present word of a set, without asking anew for each id what is gone through.
    private int ReadOn(Span<long> ids)
    {
        var count = 0;
        if (_mode == Mode.Nodes)
        {
            var labels = Unsafe.As<NodeChunk>(_part!).Labels;
            var first = (long)_number << NodeChunk.Bits;
            var end = (int)Math.Min(labels.Length, _limit - first);
            while (count < ids.Length && _position < end)
            {
                if (labels[_position++] is not null)
                {
                    ids[count++] = first + _position - 1;
                }
            }

            return count;
        }

        var base64 = _current & ~63L;
        while (_word != 0 && count < ids.Length && base64 + BitOperations.TrailingZeroCount(_word) < _limit)
        {
            ids[count++] = base64 + BitOperations.TrailingZeroCount(_word);
            _word &= _word - 1;
        }

        return count;
    }

    private void SkipInSetChunk(IdChunk chunk, long below)
    {
        if (below <= 0)
        {
            return;
        }

        if (chunk.Words is { } words)
        {
            _position = (int)(below >> 6);
            _word = words[_position++] & (ulong.MaxValue << (int)(below & 63));
            return;
        }

        var place = chunk.Sparse.AsSpan(0, chunk.Count).BinarySearch((ushort)below);
        _position = place < 0 ? ~place : place;
    }

    private bool AdvanceIndexBackwards()
    {
        if (_position >= _end)
        {
            if (!Unsafe.As<DescendingIndexScan>(_source!).NextRun(out var ids, out _position, out _end))
            {
                return false;
            }

            _part = ids;
        }

        _current = Unsafe.As<int[]>(_part!)[--_end];
        return true;
    }

    private bool AdvanceIndex()
    {
        if (_position >= _end)
        {
            if (_source is null || !Unsafe.As<IndexScan>(_source).NextRun(out var ids, out _position, out _end))
            {
                return false;
            }

            _part = ids;
        }

        _current = Unsafe.As<int[]>(_part!)[_position++];
        return true;
    }

    private bool MoveToChunk<TChunk>(ChunkDirectory<TChunk>?[] top)
        where TChunk : class, IChunk<TChunk>
    {
        _position = 0;
        _part = null;
        while (++_number >> ChunkDirectory<TChunk>.Bits < top.Length)
        {
            if (top[_number >> ChunkDirectory<TChunk>.Bits] is not { } directory)
            {
                _number |= ChunkDirectory<TChunk>.Size - 1;
                continue;
            }

            _part = directory.Chunks[_number & (ChunkDirectory<TChunk>.Size - 1)];
            if (_part is not null)
            {
                return true;
            }
        }

        _number--;
        return false;
    }
}
