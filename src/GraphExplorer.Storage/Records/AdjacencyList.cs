namespace GraphExplorer.Storage.Records;

/// <summary>
/// All relationships of one node, by type and direction. An entry is the neighbour's id in the upper and the relationship's id in
/// the lower half of 64 bits, so that numeric order is order by neighbour.
/// </summary>
internal sealed class AdjacencyList
{
    internal const int LargestStretch = 128;
    private AdjacencyGroup[] _groups;
    private long[] _entries;
    private int _count;

    internal AdjacencyList(long owner)
    {
        Owner = owner;
        _groups = [];
        _entries = [];
    }

    /// <summary>A list made at once; its groups are in order of their keys, and their stretches lie one after the other.</summary>
    internal AdjacencyList(AdjacencyGroup[] groups, long[] entries)
    {
        Owner = OwnerToken.None;
        _groups = groups;
        _entries = entries;
        _count = entries.Length;
    }

    private AdjacencyList(long owner, AdjacencyList source)
    {
        Owner = owner;
        _groups = (AdjacencyGroup[])source._groups.Clone();
        _entries = new long[source._count + 4];
        source._entries.AsSpan(0, source._count).CopyTo(_entries);
        _count = source._count;
    }

    /// <summary>The draft that may write this list in place.</summary>
    internal long Owner { get; private set; }

    internal AdjacencyGroup[] Groups => _groups;

    internal long[] Entries => _entries;

    internal bool IsEmpty => _groups.Length == 0;

    internal static long Entry(int neighbour, int relationship) => ((long)neighbour << 32) | (uint)relationship;

    internal AdjacencyList Copy(long owner) => new(owner, this);

    /// <summary>Gives up ownership because a reader goes through the list: the next write copies it.</summary>
    internal void Freeze()
    {
        Owner = OwnerToken.None;
        foreach (ref var group in _groups.AsSpan())
        {
            group.Blocks?.Freeze();
        }
    }

    internal void Insert(int key, long entry, long draft)
    {
        var place = Find(key);
        if (place < 0)
        {
            place = ~place;
            var start = place == _groups.Length ? _count : _groups[place].Start;
            _groups = [.. _groups[..place], new AdjacencyGroup { Key = key, Start = start }, .. _groups[place..]];
        }

        ref var group = ref _groups[place];
        if (group.Blocks is null && group.Count == LargestStretch)
        {
            group.Blocks = AdjacencyBlocks.Of(draft, _entries.AsSpan(group.Start, group.Count));
            Cut(place, group.Start, group.Count);
        }

        if (group.Blocks is not null)
        {
            group.Blocks = group.Blocks.Writable(draft);
            group.Blocks.Insert(entry);
            group.Count++;
            return;
        }

        var at = ~_entries.AsSpan(group.Start, group.Count).BinarySearch(entry) + group.Start;
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, _count + (_count / 2)));
        }

        Array.Copy(_entries, at, _entries, at + 1, _count - at);
        _entries[at] = entry;
        _count++;
        group.Count++;
        Shift(place, 1);
    }

    internal void Remove(int key, long entry, long draft)
    {
        var place = Find(key);
        ref var group = ref _groups[place];
        if (group.Blocks is not null)
        {
            group.Blocks = group.Blocks.Writable(draft);
            group.Blocks.Remove(entry);
        }
        else
        {
            var at = _entries.AsSpan(group.Start, group.Count).BinarySearch(entry) + group.Start;
            Cut(place, at, 1);
        }

        group.Count--;
        if (group.Count == 0)
        {
            _groups = [.. _groups[..place], .. _groups[(place + 1)..]];
        }
    }

    internal int Find(int key)
    {
        var low = 0;
        var high = _groups.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var found = _groups[middle].Key;
            if (found == key)
            {
                return middle;
            }

            if (found < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }

    /// <summary>How many of a group's relationships lead to one neighbour.</summary>
    internal int CountOf(in AdjacencyGroup group, long neighbour)
    {
        if (group.Blocks is { } blocks)
        {
            return blocks.CountOf(neighbour);
        }

        return CountOf(_entries.AsSpan(group.Start, group.Count), neighbour);
    }

    internal static int CountOf(ReadOnlySpan<long> entries, long neighbour)
    {
        var low = entries.BinarySearch(neighbour << 32);
        low = low < 0 ? ~low : low;
        var high = entries[low..].BinarySearch((neighbour + 1) << 32);
        return high < 0 ? ~high : high;
    }

    private void Cut(int place, int from, int count)
    {
        Array.Copy(_entries, from + count, _entries, from, _count - from - count);
        _count -= count;
        Shift(place, -count);
    }

    private void Shift(int place, int by)
    {
        for (var i = place + 1; i < _groups.Length; i++)
        {
            _groups[i].Start += by;
        }
    }
}
