namespace GraphExplorer.Storage.Records;

/// <summary>A set of entity ids, copied on write by chunks of 4,096 ids.</summary>
internal sealed class IdSet
{
    private readonly ChunkTree<IdChunk> _chunks;

    internal IdSet(long draft)
        : this(draft, new ChunkTree<IdChunk>(), 0)
    {
    }

    private IdSet(long draft, ChunkTree<IdChunk> chunks, long count)
    {
        Draft = draft;
        _chunks = chunks;
        Count = count;
    }

    /// <summary>The draft that may write this set.</summary>
    internal long Draft { get; }

    internal long Count { get; private set; }

    internal IdSet Fork(long draft) => new(draft, _chunks.Fork(), Count);

    internal bool Contains(int id) => _chunks.Find(id >> IdChunk.Bits) is { } chunk && chunk.Contains(id & (IdChunk.Size - 1));

    internal bool Add(int id)
    {
        if (Contains(id))
        {
            return false;
        }

        _chunks.Write(id >> IdChunk.Bits).Add(id & (IdChunk.Size - 1));
        Count++;
        return true;
    }

    /// <summary>Takes the ids of a chunk, where none is yet.</summary>
    internal void Put(int number, IdChunk chunk)
    {
        _chunks.Put(number, chunk);
        Count += chunk.Count;
    }

    /// <summary>Adds ids of one chunk by their places in it, ascending; none of them is there.</summary>
    internal void AddAll(int number, ReadOnlySpan<ushort> ascending)
    {
        _chunks.Write(number).AddAll(ascending);
        Count += ascending.Length;
    }

    internal bool Remove(int id)
    {
        if (!Contains(id))
        {
            return false;
        }

        var chunk = _chunks.Write(id >> IdChunk.Bits);
        chunk.Remove(id & (IdChunk.Size - 1));
        if (chunk.Count == 0)
        {
            _chunks.Remove(id >> IdChunk.Bits);
        }

        Count--;
        return true;
    }

    /// <summary>The smallest id, or −1.</summary>
    internal int First()
    {
        if (Count == 0)
        {
            return -1;
        }

        var top = _chunks.Top;
        for (var place = 0; place < top.Length; place++)
        {
            if (top[place] is not { } directory)
            {
                continue;
            }

            for (var number = 0; number < directory.Chunks.Length; number++)
            {
                if (directory.Chunks[number] is { } chunk)
                {
                    return (((place << ChunkDirectory<IdChunk>.Bits) + number) << IdChunk.Bits) + chunk.First();
                }
            }
        }

        return -1;
    }

    /// <summary>The chunks to scan: as they are now, whatever is written afterwards.</summary>
    internal ChunkDirectory<IdChunk>?[] Chunks(bool writable) => writable ? _chunks.Freeze() : _chunks.Top;
}
