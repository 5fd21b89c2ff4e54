namespace GraphExplorer.Storage.Records;

/// <summary>The sorted entries of a node with many relationships of one type and direction, in blocks that are copied one by one.</summary>
internal sealed class AdjacencyBlocks
{
    private readonly long _token = OwnerToken.Next();
    private long _owner;
    private AdjacencyBlock[] _blocks;
    private int _blockCount;

    private AdjacencyBlocks(long owner, AdjacencyBlock[] blocks, int blockCount)
    {
        _owner = owner;
        _blocks = blocks;
        _blockCount = blockCount;
    }

    internal ReadOnlySpan<AdjacencyBlock> Blocks => _blocks.AsSpan(0, _blockCount);

    internal int BlockCount => _blockCount;

    internal AdjacencyBlock this[int index] => _blocks[index];

    internal static AdjacencyBlocks Of(long owner, ReadOnlySpan<long> entries)
    {
        var blocks = new AdjacencyBlocks(owner, new AdjacencyBlock[4], 1);
        blocks._blocks[0] = new AdjacencyBlock(blocks._token, entries.ToArray(), entries.Length);
        return blocks;
    }

    /// <summary>Full blocks of entries that are in order; as nobody's draft.</summary>
    internal static AdjacencyBlocks OfSorted(ReadOnlySpan<long> entries)
    {
        var blocks = new AdjacencyBlock[(entries.Length + AdjacencyBlock.Size - 1) / AdjacencyBlock.Size];
        for (var i = 0; i < blocks.Length; i++)
        {
            var part = entries[(i * AdjacencyBlock.Size)..Math.Min(entries.Length, (i + 1) * AdjacencyBlock.Size)];
            blocks[i] = new AdjacencyBlock(OwnerToken.None, part.ToArray(), part.Length);
        }

        return new AdjacencyBlocks(OwnerToken.None, blocks, blocks.Length);
    }

    /// <summary>This, or a copy whose blocks are still shared, for the draft to write.</summary>
    internal AdjacencyBlocks Writable(long draft)
    {
        if (_owner == draft)
        {
            return this;
        }

        var blocks = new AdjacencyBlock[_blockCount + 1];
        _blocks.AsSpan(0, _blockCount).CopyTo(blocks);
        return new AdjacencyBlocks(draft, blocks, _blockCount);
    }

    internal void Freeze() => _owner = OwnerToken.None;

    internal void Insert(long entry)
    {
        var index = IndexOf(entry);
        var block = WritableBlock(index);
        if (block.Count == AdjacencyBlock.Size)
        {
            block = Split(index, block, entry);
        }

        if (block.Count == block.Entries.Length)
        {
            Array.Resize(ref block.Entries, Math.Min(AdjacencyBlock.Size, block.Count * 2));
        }

        var at = ~block.Entries.AsSpan(0, block.Count).BinarySearch(entry);
        Array.Copy(block.Entries, at, block.Entries, at + 1, block.Count - at);
        block.Entries[at] = entry;
        block.Count++;
    }

    internal void Remove(long entry)
    {
        var index = IndexOf(entry);
        var block = WritableBlock(index);
        var at = block.Entries.AsSpan(0, block.Count).BinarySearch(entry);
        Array.Copy(block.Entries, at + 1, block.Entries, at, block.Count - at - 1);
        block.Count--;
        if (block.Count == 0)
        {
            Array.Copy(_blocks, index + 1, _blocks, index, _blockCount - index - 1);
            _blockCount--;
            _blocks[_blockCount] = null!;
        }
    }

    /// <summary>The block that holds <paramref name="entry"/>, or that it would go into.</summary>
    internal int IndexOf(long entry)
    {
        var low = 0;
        var high = _blockCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (_blocks[middle].Entries[0] <= entry)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    internal int CountOf(long neighbour)
    {
        var count = 0;
        for (var index = IndexOf(neighbour << 32); index < _blockCount && _blocks[index].Entries[0] >> 32 <= neighbour; index++)
        {
            count += AdjacencyList.CountOf(_blocks[index].Entries.AsSpan(0, _blocks[index].Count), neighbour);
        }

        return count;
    }

    private AdjacencyBlock WritableBlock(int index)
    {
        var block = _blocks[index];
        if (block.Owner != _token)
        {
            block = block.Copy(_token);
            _blocks[index] = block;
        }

        return block;
    }

    private AdjacencyBlock Split(int index, AdjacencyBlock block, long entry)
    {
        // Entries that come in ascending order leave full blocks behind.
        var keep = entry > block.Entries[block.Count - 1] && index == _blockCount - 1 ? block.Count : block.Count / 2;
        var moved = new long[AdjacencyBlock.Size];
        block.Entries.AsSpan(keep, block.Count - keep).CopyTo(moved);
        var right = new AdjacencyBlock(_token, moved, block.Count - keep);
        block.Count = keep;
        if (_blockCount == _blocks.Length)
        {
            Array.Resize(ref _blocks, _blockCount * 2);
        }

        Array.Copy(_blocks, index + 1, _blocks, index + 2, _blockCount - index - 1);
        _blocks[index + 1] = right;
        _blockCount++;
        return right.Count == 0 || entry > right.Entries[0] ? right : block;
    }
}
