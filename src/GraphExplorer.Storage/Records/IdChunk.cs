using System.Numerics;

namespace GraphExplorer.Storage.Records;

/// <summary>A set of numbers 0 … 4095: a sorted array while it is small, a bitmap when it is not.</summary>
internal sealed class IdChunk : IChunk<IdChunk>
{
    internal const int Bits = 12;
    internal const int Size = 1 << Bits;
    private const int SparseLimit = 128;

    private IdChunk(long owner, ushort[]? sparse, ulong[]? words, int count)
    {
        Owner = owner;
        Sparse = sparse;
        Words = words;
        Count = count;
    }

    public long Owner { get; }

    /// <summary>The numbers in order, of which the first <see cref="Count"/> are meant; null when <see cref="Words"/> is used.</summary>
    internal ushort[]? Sparse { get; private set; }

    internal ulong[]? Words { get; private set; }

    internal int Count { get; private set; }

    public static IdChunk Create(long owner) => new(owner, new ushort[4], null, 0);

    /// <summary>All 4,096 numbers, to be shared.</summary>
    internal static IdChunk Full { get; } = Of(OwnerToken.None, [.. Enumerable.Range(0, Size).Select(number => (ushort)number)]);

    /// <summary>A chunk of numbers in ascending order.</summary>
    internal static IdChunk Of(long owner, ReadOnlySpan<ushort> ascending)
    {
        if (ascending.Length <= SparseLimit)
        {
            return new IdChunk(owner, ascending.ToArray(), null, ascending.Length);
        }

        var words = new ulong[Size / 64];
        foreach (var number in ascending)
        {
            words[number >> 6] |= 1UL << number;
        }

        return new IdChunk(owner, null, words, ascending.Length);
    }

    public IdChunk Copy(long owner) => new(owner, (ushort[]?)Sparse?.Clone(), (ulong[]?)Words?.Clone(), Count);

    internal bool Contains(int number) => Words is { } words
        ? (words[number >> 6] & (1UL << number)) != 0
        : Sparse.AsSpan(0, Count).BinarySearch((ushort)number) >= 0;

    /// <summary>The smallest number of a set that is not empty.</summary>
    internal int First()
    {
        if (Words is not { } words)
        {
            return Sparse![0];
        }

        var word = 0;
        while (words[word] == 0)
        {
            word++;
        }

        return (word << 6) + BitOperations.TrailingZeroCount(words[word]);
    }

    internal bool Add(int number)
    {
        if (Words is { } words)
        {
            ref var word = ref words[number >> 6];
            var bit = 1UL << number;
            if ((word & bit) != 0)
            {
                return false;
            }

            word |= bit;
            Count++;
            return true;
        }

        var place = Sparse.AsSpan(0, Count).BinarySearch((ushort)number);
        if (place >= 0)
        {
            return false;
        }

        if (Count == SparseLimit)
        {
            Spread();
            return Add(number);
        }

        place = ~place;
        var sparse = Sparse!;
        if (Count == sparse.Length)
        {
            Array.Resize(ref sparse, Math.Min(SparseLimit, Math.Max(4, Count * 2)));
            Sparse = sparse;
        }

        Array.Copy(sparse, place, sparse, place + 1, Count - place);
        sparse[place] = (ushort)number;
        Count++;
        return true;
    }

    /// <summary>Adds numbers in ascending order, none of which is there.</summary>
    internal void AddAll(ReadOnlySpan<ushort> ascending)
    {
        if (Words is null && Count + ascending.Length > SparseLimit)
        {
            Spread();
        }

        foreach (var number in ascending)
        {
            Add(number);
        }
    }

    internal bool Remove(int number)
    {
        if (Words is { } words)
        {
            ref var word = ref words[number >> 6];
            var bit = 1UL << number;
            if ((word & bit) == 0)
            {
                return false;
            }

            word &= ~bit;
            Count--;
            return true;
        }

        var place = Sparse.AsSpan(0, Count).BinarySearch((ushort)number);
        if (place < 0)
        {
            return false;
        }

        Array.Copy(Sparse!, place + 1, Sparse!, place, Count - place - 1);
        Count--;
        return true;
    }

    private void Spread()
    {
        var words = new ulong[Size / 64];
        foreach (var number in Sparse.AsSpan(0, Count))
        {
            words[number >> 6] |= 1UL << number;
        }

        Words = words;
        Sparse = null;
    }
}
