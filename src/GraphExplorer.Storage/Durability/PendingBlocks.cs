namespace GraphExplorer.Storage.Durability;

/// <summary>
/// The blocks whose rows are older than the graph, in the order of the oldest commit that only the log has of each. What is taken
/// counts once it is settled.
/// </summary>
internal sealed class PendingBlocks
{
    private readonly Dictionary<long, long> _oldest = [];
    private readonly Queue<Entry> _queue = [];
    private readonly Queue<Entry> _taken = [];
    private readonly List<long> _written = [];

    /// <summary>Blocks that are too large for a row, with their oldest commit.</summary>
    private readonly Dictionary<long, long> _aside = [];

    /// <summary>How many blocks are pending.</summary>
    internal int Count => _oldest.Count;

    /// <summary>Tells that a commit changed entities of a block and wrote them to the log alone.</summary>
    internal void Add(EntityKind kind, int number, long seq)
    {
        var key = KeyOf(kind, number);
        if (_oldest.TryAdd(key, seq))
        {
            _queue.Enqueue(new Entry(key, seq));
        }
    }

    /// <summary>Takes the block that waits longest; false when none does.</summary>
    internal bool TryTake(out EntityKind kind, out int number)
    {
        while (_queue.TryDequeue(out var entry))
        {
            if (IsPending(entry))
            {
                _taken.Enqueue(entry);
                kind = (entry.Key & 1) == 0 ? EntityKind.Node : EntityKind.Relationship;
                number = (int)(entry.Key >> 1);
                return true;
            }
        }

        (kind, number) = (default, 0);
        return false;
    }

    /// <summary>Tells that a block that was taken cannot be written: it waits on, and is not taken again.</summary>
    internal void PutAside(EntityKind kind, int number)
    {
        var key = KeyOf(kind, number);
        _aside[key] = _oldest[key];
    }

    /// <summary>Tells that a block's row was written for another reason.</summary>
    internal void Written(EntityKind kind, int number) => _written.Add(KeyOf(kind, number));

    /// <summary>The oldest commit that only the log has, of the blocks that are not taken; <paramref name="none"/> when there is none.</summary>
    internal long Oldest(long none)
    {
        foreach (var seq in _aside.Values)
        {
            none = Math.Min(none, seq);
        }

        while (_queue.TryPeek(out var entry))
        {
            if (IsPending(entry))
            {
                return Math.Min(none, entry.Seq);
            }

            _queue.Dequeue();
        }

        return none;
    }

    /// <summary>Tells that the transaction was committed.</summary>
    internal void Settle()
    {
        while (_taken.TryDequeue(out var entry))
        {
            if (!_aside.ContainsKey(entry.Key))
            {
                _oldest.Remove(entry.Key);
            }
        }

        foreach (var key in _written)
        {
            _oldest.Remove(key);
            _aside.Remove(key);
        }

        _written.Clear();
    }

    /// <summary>Tells that the transaction was rolled back.</summary>
    internal void Forget()
    {
        _written.Clear();
        if (_taken.Count == 0)
        {
            return;
        }

        while (_queue.TryDequeue(out var entry))
        {
            _taken.Enqueue(entry);
        }

        while (_taken.TryDequeue(out var entry))
        {
            _queue.Enqueue(entry);
        }
    }

    private static long KeyOf(EntityKind kind, int number) => ((long)number << 1) | (kind == EntityKind.Node ? 0L : 1);

    private bool IsPending(Entry entry) => _oldest.TryGetValue(entry.Key, out var seq) && seq == entry.Seq;

    private readonly record struct Entry(long Key, long Seq);
}
