namespace GraphExplorer.Storage.Records;

/// <summary>Up to 512 neighbouring entries of a large adjacency group.</summary>
internal sealed class AdjacencyBlock(long owner, long[] entries, int count)
{
    internal const int Size = 512;

    /// <summary>The token of the blocks that may write this one in place.</summary>
    internal long Owner { get; } = owner;

    internal long[] Entries = entries;

    internal int Count = count;

    internal AdjacencyBlock Copy(long owner)
    {
        var copy = new long[Math.Min(Size, Count + 8)];
        Entries.AsSpan(0, Count).CopyTo(copy);
        return new AdjacencyBlock(owner, copy, Count);
    }
}
