namespace GraphExplorer.Storage.Loading;

/// <summary>Collects which of up to 4,096 neighbouring entities have a token.</summary>
internal sealed class TokenBuckets
{
    private readonly List<int> _used = [];
    private Bucket[] _buckets = [];

    /// <summary>Adds an entity's place, greater than all that were added for the token.</summary>
    internal void Add(int token, int place)
    {
        if (token >= _buckets.Length)
        {
            Array.Resize(ref _buckets, Math.Max(token + 1, _buckets.Length * 2));
        }

        ref var bucket = ref _buckets[token];
        if (bucket.Count == 0)
        {
            _used.Add(token);
            bucket.Places ??= new ushort[16];
        }
        else if (bucket.Count == bucket.Places.Length)
        {
            Array.Resize(ref bucket.Places, bucket.Count * 2);
        }

        bucket.Places[bucket.Count++] = (ushort)place;
    }

    /// <summary>Gives away what was collected, and starts again.</summary>
    internal void Flush(BucketTaker take)
    {
        foreach (var token in _used)
        {
            ref var bucket = ref _buckets[token];
            take(token, bucket.Places.AsSpan(0, bucket.Count));
            bucket.Count = 0;
        }

        _used.Clear();
    }

    /// <summary>Takes the places of one token in ascending order.</summary>
    internal delegate void BucketTaker(int token, ReadOnlySpan<ushort> places);

    private struct Bucket
    {
        internal ushort[] Places;
        internal int Count;
    }
}
