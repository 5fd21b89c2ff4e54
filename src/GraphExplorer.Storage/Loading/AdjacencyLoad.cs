using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// Gives nodes their adjacency for many relationships at once. Three counting sorts, each of which keeps the order of the one before,
/// bring the relationships of each node in order of neighbour, then id: by end; by start; by end again.
/// </summary>
/// <param name="nodeChunk">the chunk of a number, ready to be written in place, or null</param>
/// <param name="chunkCount">one more than the highest number of a chunk</param>
/// <param name="draft">the draft that may write the adjacency in place</param>
internal sealed class AdjacencyLoad(Func<int, NodeChunk?> nodeChunk, int chunkCount, long draft)
{
    private const int Absent = -1;
    private const int Wanted = -2;
    private const int ChunksAtOnce = 16;
    private readonly int[] _ranks = new int[chunkCount];
    private readonly List<NodeChunk?> _chunks = [];
    private readonly List<int> _numbers = [];

    /// <summary>Enters relationships, which are in ascending order of id.</summary>
    internal void Enter(List<RelationshipStretch> stretches, CancellationToken cancellationToken)
    {
        RankChunks(stretches);
        int[]? outgoing = null;
        int[]? incoming = null;
        LoadThreads.ForEach(
            2,
            () => 0,
            (which, _) =>
            {
                if (which == 0)
                {
                    outgoing = Count(stretches, isIncoming: false);
                }
                else
                {
                    incoming = Count(stretches, isIncoming: true);
                }
            },
            cancellationToken);
        var byEnd = SortByEnd(stretches, incoming!);
        cancellationToken.ThrowIfCancellationRequested();
        var byStart = new Sorted(outgoing!);
        Transpose(byEnd, byStart);
        cancellationToken.ThrowIfCancellationRequested();
        byEnd.Rewind();
        Transpose(byStart, byEnd);
        LoadThreads.ForEach(
            (_chunks.Count + ChunksAtOnce - 1) / ChunksAtOnce,
            () => new AdjacencyAssembler(draft),
            (part, assembler) => Assemble(part, assembler, byStart, byEnd),
            cancellationToken);
    }

    // Only the chunks that are concerned get a place in the tables, so that a small load into a large graph stays small.
    private void RankChunks(List<RelationshipStretch> stretches)
    {
        Array.Fill(_ranks, Absent);
        foreach (var stretch in stretches)
        {
            for (var slot = stretch.From; slot < stretch.To; slot++)
            {
                ref readonly var entry = ref stretch.Chunk.Entries[slot];
                if (entry.TypePlusOne != 0)
                {
                    Want(entry.Start, stretch.FirstId + slot);
                    Want(entry.End, stretch.FirstId + slot);
                }
            }
        }

        // In order of their numbers: the sorting goes by rank.
        for (var number = 0; number < _ranks.Length; number++)
        {
            if (_ranks[number] == Wanted)
            {
                _ranks[number] = _chunks.Count;
                _numbers.Add(number);
                _chunks.Add(nodeChunk(number));
            }
        }
    }

    private void Want(int node, int relationship)
    {
        var number = node >> NodeChunk.Bits;
        if ((uint)number >= (uint)_ranks.Length)
        {
            throw Dangling(relationship, node);
        }

        _ranks[number] = Wanted;
    }

    private int[] Count(List<RelationshipStretch> stretches, bool isIncoming)
    {
        var there = Presence();
        var starts = new int[(_chunks.Count * NodeChunk.Size) + 1];
        foreach (var stretch in stretches)
        {
            for (var slot = stretch.From; slot < stretch.To; slot++)
            {
                ref readonly var entry = ref stretch.Chunk.Entries[slot];
                if (entry.TypePlusOne == 0)
                {
                    continue;
                }

                var node = isIncoming ? entry.End : entry.Start;
                var place = PlaceOf(node);
                if ((there[place >> 6] & (1UL << place)) == 0)
                {
                    throw Dangling(stretch.FirstId + slot, node);
                }

                starts[place + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        return starts;
    }

    private ulong[] Presence()
    {
        var there = new ulong[_chunks.Count * NodeChunk.Size / 64];
        for (var rank = 0; rank < _chunks.Count; rank++)
        {
            var labels = _chunks[rank]?.Labels;
            for (var slot = 0; slot < labels?.Length; slot++)
            {
                if (labels[slot] is not null)
                {
                    there[((rank << NodeChunk.Bits) + slot) >> 6] |= 1UL << slot;
                }
            }
        }

        return there;
    }

    private Sorted SortByEnd(List<RelationshipStretch> stretches, int[] starts)
    {
        var sorted = new Sorted(starts);
        foreach (var stretch in stretches)
        {
            for (var slot = stretch.From; slot < stretch.To; slot++)
            {
                ref readonly var entry = ref stretch.Chunk.Entries[slot];
                if (entry.TypePlusOne != 0)
                {
                    sorted.Add(PlaceOf(entry.End), AdjacencyList.Entry(entry.Start, stretch.FirstId + slot), entry.TypePlusOne - 1);
                }
            }
        }

        return sorted;
    }

    private void Transpose(Sorted from, Sorted to)
    {
        for (var rank = 0; rank < _chunks.Count; rank++)
        {
            for (var slot = 0; slot < NodeChunk.Size; slot++)
            {
                var node = (_numbers[rank] << NodeChunk.Bits) + slot;
                var place = (rank << NodeChunk.Bits) + slot;
                for (var i = from.Starts[place]; i < from.Starts[place + 1]; i++)
                {
                    var entry = from.Entries[i];
                    to.Add(PlaceOf((int)(entry >> 32)), AdjacencyList.Entry(node, (int)entry), from.Types[i]);
                }
            }
        }
    }

    private void Assemble(int part, AdjacencyAssembler assembler, Sorted byStart, Sorted byEnd)
    {
        for (var rank = part * ChunksAtOnce; rank < Math.Min(_chunks.Count, (part + 1) * ChunksAtOnce); rank++)
        {
            // Where no chunk is, the presence of the nodes was denied already.
            var lists = _chunks[rank]!.Adjacency;
            for (var slot = 0; slot < lists.Length; slot++)
            {
                var place = (rank << NodeChunk.Bits) + slot;
                if (byStart.HasAny(place) || byEnd.HasAny(place))
                {
                    lists[slot] = assembler.Assemble(
                        lists[slot], byStart.EntriesOf(place), byStart.TypesOf(place), byEnd.EntriesOf(place), byEnd.TypesOf(place));
                }
            }
        }
    }

    private int PlaceOf(int node) => (_ranks[node >> NodeChunk.Bits] << NodeChunk.Bits) | (node & (NodeChunk.Size - 1));

    private static Exception Dangling(int relationship, int node) => LoadDamage.At(
        EntityKind.Relationship, relationship, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"needs node {node}, which is not there"));

    /// <summary>Relationships in order of one of their nodes.</summary>
    private sealed class Sorted
    {
        private readonly int[] _next;

        internal Sorted(int[] starts)
        {
            Starts = starts;
            _next = (int[])starts.Clone();
            Entries = GC.AllocateUninitializedArray<long>(starts[^1]);
            Types = GC.AllocateUninitializedArray<int>(starts[^1]);
        }

        internal int[] Starts { get; }

        internal long[] Entries { get; }

        internal int[] Types { get; }

        internal void Rewind() => Starts.CopyTo(_next, 0);

        internal void Add(int place, long entry, int type)
        {
            var at = _next[place]++;
            Entries[at] = entry;
            Types[at] = type;
        }

        internal bool HasAny(int place) => Starts[place] != Starts[place + 1];

        internal Span<long> EntriesOf(int place) => Entries.AsSpan(Starts[place]..Starts[place + 1]);

        internal Span<int> TypesOf(int place) => Types.AsSpan(Starts[place]..Starts[place + 1]);
    }
}
