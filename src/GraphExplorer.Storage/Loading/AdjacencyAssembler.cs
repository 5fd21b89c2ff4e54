using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>Makes adjacency lists one after the other, each at once from a node's new relationships and those that it has.</summary>
internal sealed class AdjacencyAssembler(long draft)
{
    private const int InsertionLimit = 32;

    // Below this share of a large group its blocks are written one by one; else they are made anew.
    private const int FewShare = 8;
    private AdjacencyGroup[] _groups = new AdjacencyGroup[8];
    private long[] _entries = new long[256];
    private long[] _merged = [];
    private int _groupCount;
    private int _entryCount;

    /// <summary>The list of a node. The new entries are in order, by neighbour and id; they are brought in order of type here.</summary>
    internal AdjacencyList Assemble(AdjacencyList? present, Span<long> outgoing, Span<int> outgoingTypes, Span<long> incoming, Span<int> incomingTypes)
    {
        _groupCount = 0;
        _entryCount = 0;
        SortByType(outgoing, outgoingTypes);
        SortByType(incoming, incomingTypes);
        var groups = present is null ? default : present.Groups.AsSpan();
        while (outgoing.Length > 0 || incoming.Length > 0 || groups.Length > 0)
        {
            var outgoingKey = outgoing.Length > 0 ? AdjacencyGroup.KeyOf(outgoingTypes[0], incoming: false) : int.MaxValue;
            var incomingKey = incoming.Length > 0 ? AdjacencyGroup.KeyOf(incomingTypes[0], incoming: true) : int.MaxValue;
            var presentKey = groups.Length > 0 ? groups[0].Key : int.MaxValue;
            var key = Math.Min(presentKey, Math.Min(outgoingKey, incomingKey));
            var added = key == outgoingKey ? Take(ref outgoing, ref outgoingTypes)
                : key == incomingKey ? Take(ref incoming, ref incomingTypes)
                : default;
            if (key != presentKey)
            {
                Append(key, added);
                continue;
            }

            Append(present!, groups[0], added);
            groups = groups[1..];
        }

        return new AdjacencyList(_groups.AsSpan(0, _groupCount).ToArray(), _entries.AsSpan(0, _entryCount).ToArray());
    }

    private static Span<long> Take(ref Span<long> entries, ref Span<int> types)
    {
        var end = types.IndexOfAnyExcept(types[0]);
        end = end < 0 ? types.Length : end;
        var taken = entries[..end];
        entries = entries[end..];
        types = types[end..];
        return taken;
    }

    private static void SortByType(Span<long> entries, Span<int> types)
    {
        if (types.Length < 2 || types.IndexOfAnyExcept(types[0]) < 0)
        {
            return;
        }

        if (types.Length > InsertionLimit)
        {
            SortManyByType(entries, types);
            return;
        }

        for (var i = 1; i < types.Length; i++)
        {
            var (type, entry) = (types[i], entries[i]);
            var at = i;
            while (at > 0 && types[at - 1] > type)
            {
                types[at] = types[at - 1];
                entries[at] = entries[at - 1];
                at--;
            }

            types[at] = type;
            entries[at] = entry;
        }
    }

    private static void SortManyByType(Span<long> entries, Span<int> types)
    {
        var order = new long[types.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ((long)types[i] << 32) | (uint)i;
        }

        order.AsSpan().Sort();
        var copy = entries.ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            entries[i] = copy[(int)order[i]];
            types[i] = (int)(order[i] >> 32);
        }
    }

    private void Append(AdjacencyList present, in AdjacencyGroup group, ReadOnlySpan<long> added)
    {
        if (group.Blocks is not { } blocks)
        {
            Append(group.Key, Merge(present.Entries.AsSpan(group.Start, group.Count), added));
            return;
        }

        if (added.Length < group.Count / FewShare)
        {
            if (added.Length > 0)
            {
                blocks = blocks.Writable(draft);
                foreach (var entry in added)
                {
                    blocks.Insert(entry);
                }
            }

            Append(new AdjacencyGroup { Key = group.Key, Start = _entryCount, Count = group.Count + added.Length, Blocks = blocks });
            return;
        }

        var all = new long[group.Count];
        var at = 0;
        foreach (var block in blocks.Blocks)
        {
            block.Entries.AsSpan(0, block.Count).CopyTo(all.AsSpan(at));
            at += block.Count;
        }

        // What was large once stays in blocks, as in one-by-one writing.
        var merged = Merge(all, added);
        Append(new AdjacencyGroup { Key = group.Key, Start = _entryCount, Count = merged.Length, Blocks = AdjacencyBlocks.OfSorted(merged) });
    }

    private ReadOnlySpan<long> Merge(ReadOnlySpan<long> present, ReadOnlySpan<long> added)
    {
        if (added.Length == 0)
        {
            return present;
        }

        if (_merged.Length < present.Length + added.Length)
        {
            _merged = new long[Math.Max(_merged.Length * 2, present.Length + added.Length)];
        }

        var (i, j) = (0, 0);
        for (var at = 0; at < present.Length + added.Length; at++)
        {
            _merged[at] = j == added.Length || (i < present.Length && present[i] < added[j]) ? present[i++] : added[j++];
        }

        return _merged.AsSpan(0, present.Length + added.Length);
    }

    private void Append(int key, ReadOnlySpan<long> entries)
    {
        if (entries.Length > AdjacencyList.LargestStretch)
        {
            Append(new AdjacencyGroup { Key = key, Start = _entryCount, Count = entries.Length, Blocks = AdjacencyBlocks.OfSorted(entries) });
            return;
        }

        Append(new AdjacencyGroup { Key = key, Start = _entryCount, Count = entries.Length });
        if (_entries.Length < _entryCount + entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(_entries.Length * 2, _entryCount + entries.Length));
        }

        entries.CopyTo(_entries.AsSpan(_entryCount));
        _entryCount += entries.Length;
    }

    private void Append(in AdjacencyGroup group)
    {
        if (_groupCount == _groups.Length)
        {
            Array.Resize(ref _groups, _groupCount * 2);
        }

        _groups[_groupCount++] = group;
    }
}
