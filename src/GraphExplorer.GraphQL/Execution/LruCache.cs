using System.Collections.Concurrent;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>
/// A cache bounded by the weight of what it holds. Reads take no lock; when it is full, the quarter that was used least recently goes.
/// </summary>
internal sealed class LruCache<TKey, TValue>(long capacity, Func<TKey, long> weigh)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Lock _eviction = new();
    private long _weight;
    private long _clock;

    internal int Count => _entries.Count;

    internal TValue? Find(TKey key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return default;
        }

        // An unsynchronised clock is exact enough to tell what is in use from what is not.
        entry.LastUse = ++_clock;
        return entry.Value;
    }

    internal void Add(TKey key, TValue value)
    {
        var weight = weigh(key);
        if (weight > capacity / 4 || !_entries.TryAdd(key, new Entry(value, weight) { LastUse = ++_clock }))
        {
            return;
        }

        if (Interlocked.Add(ref _weight, weight) > capacity)
        {
            Evict();
        }
    }

    private void Evict()
    {
        lock (_eviction)
        {
            if (Volatile.Read(ref _weight) <= capacity)
            {
                return;
            }

            foreach (var (key, entry) in _entries.OrderBy(pair => pair.Value.LastUse).ToList())
            {
                if (Volatile.Read(ref _weight) <= capacity * 3 / 4)
                {
                    break;
                }

                if (_entries.TryRemove(KeyValuePair.Create(key, entry)))
                {
                    Interlocked.Add(ref _weight, -entry.Weight);
                }
            }
        }
    }

    private sealed class Entry(TValue value, long weight)
    {
        internal TValue Value => value;

        internal long Weight => weight;

        internal long LastUse { get; set; }
    }
}
