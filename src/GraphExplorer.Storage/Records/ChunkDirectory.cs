namespace GraphExplorer.Storage.Records;

/// <summary>256 neighbouring chunks.</summary>
internal sealed class ChunkDirectory<TChunk>(long owner, TChunk?[] chunks)
    where TChunk : class
{
    internal const int Bits = 8;
    internal const int Size = 1 << Bits;

    internal long Owner { get; } = owner;

    internal TChunk?[] Chunks { get; } = chunks;
}
