using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>The ids that a load gives: first those below the limit that are free, then those past it; in ascending order.</summary>
internal sealed class IdRuns
{
    private readonly List<(int First, int Count)> _runs = [];
    private readonly EntityKind _kind;
    private IdCursor _free;
    private long _next;

    internal IdRuns(EntityKind kind, IdSet free, long limit)
    {
        _kind = kind;
        _free = IdCursor.OverSet(free.Chunks(writable: false), kind, null);
        _next = limit;
        FirstNew = limit;
    }

    /// <summary>The runs of ids that were given.</summary>
    internal IReadOnlyList<(int First, int Count)> Runs => _runs;

    /// <summary>The number of ids that were given.</summary>
    internal int Count { get; private set; }

    /// <summary>The limit as it was.</summary>
    internal long FirstNew { get; }

    /// <summary>The limit as it is now.</summary>
    internal long Limit => _next;

    internal int Next()
    {
        var id = _next == FirstNew && _free.MoveNext() ? (int)_free.Current
            : _next < int.MaxValue ? (int)_next++
            : throw Transactions.EntityErrors.TooMany(_kind);
        Count++;
        var last = _runs.Count - 1;
        if (last >= 0 && _runs[last].First + _runs[last].Count == id)
        {
            _runs[last] = (_runs[last].First, _runs[last].Count + 1);
        }
        else
        {
            _runs.Add((id, 1));
        }

        return id;
    }

    /// <summary>Takes the given ids out of the free ones; <paramref name="free"/> answers them to be written.</summary>
    internal void TakeFrom(Func<IdSet> free)
    {
        foreach (var (first, count) in _runs)
        {
            for (var id = first; id < first + count && id < FirstNew; id++)
            {
                free().Remove(id);
            }
        }
    }

    /// <summary>Adds the ids to a set that has none of them.</summary>
    internal void AddTo(IdSet set)
    {
        var buckets = new TokenBuckets();
        ForEach(buckets, static (id, buckets) => buckets.Add(0, id & (IdChunk.Size - 1)), (number, _, places) => set.AddAll(number, places));
    }

    /// <summary>Takes the places of one token's ids in one chunk of 4,096, ascending.</summary>
    internal delegate void PlaceTaker(int number, int token, ReadOnlySpan<ushort> places);

    /// <summary>Lets each id be put into buckets, and gives these away for each 4,096 ids.</summary>
    internal void ForEach(TokenBuckets buckets, Action<int, TokenBuckets> add, PlaceTaker take)
    {
        var number = -1;
        foreach (var (first, count) in _runs)
        {
            for (var id = first; id < first + count; id++)
            {
                if (id >> IdChunk.Bits != number)
                {
                    Flush(number);
                    number = id >> IdChunk.Bits;
                }

                add(id, buckets);
            }
        }

        Flush(number);

        void Flush(int of) => buckets.Flush((token, places) => take(of, token, places));
    }
}
