using System.Runtime.CompilerServices;

namespace GraphExplorer.Storage.Records;

/// <summary>
/// Chunks by number, three levels deep: the top array, directories of 256, chunks. A write copies the path to its chunk once for
/// each token, so that it costs the same on a small and on a large graph but for the top array (one reference for 256 chunks).
/// </summary>
internal sealed class ChunkTree<TChunk>
    where TChunk : class, IChunk<TChunk>
{
    private ChunkDirectory<TChunk>?[] _top;
    private long _token;
    private bool _ownsTop;

    internal ChunkTree()
    {
        _top = [];
        _token = OwnerToken.Next();
    }

    private ChunkTree(ChunkDirectory<TChunk>?[] top)
    {
        _top = top;
        _token = OwnerToken.Next();
    }

    /// <summary>A tree that shares all chunks until it is written.</summary>
    internal ChunkTree<TChunk> Fork() => new(_top);

    /// <summary>The directories as they are now. What is written afterwards does not change them.</summary>
    internal ChunkDirectory<TChunk>?[] Freeze()
    {
        _token = OwnerToken.Next();
        _ownsTop = false;
        return _top;
    }

    /// <summary>The directories of a tree that is no longer written.</summary>
    internal ChunkDirectory<TChunk>?[] Top => _top;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TChunk? Find(int number) => Find(_top, number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TChunk? Find(ChunkDirectory<TChunk>?[] top, int number)
    {
        var place = number >> ChunkDirectory<TChunk>.Bits;
        return (uint)place < (uint)top.Length && top[place] is { } directory
            ? directory.Chunks[number & (ChunkDirectory<TChunk>.Size - 1)]
            : null;
    }

    /// <summary>The chunk, ready to be written in place; made or copied if need be.</summary>
    internal TChunk Write(int number)
    {
        var directory = WriteDirectory(number >> ChunkDirectory<TChunk>.Bits);
        ref var chunk = ref directory.Chunks[number & (ChunkDirectory<TChunk>.Size - 1)];
        if (chunk is null)
        {
            chunk = TChunk.Create(_token);
        }
        else if (chunk.Owner != _token)
        {
            chunk = chunk.Copy(_token);
        }

        return chunk;
    }

    /// <summary>Takes a chunk that was made elsewhere.</summary>
    internal void Put(int number, TChunk chunk) =>
        WriteDirectory(number >> ChunkDirectory<TChunk>.Bits).Chunks[number & (ChunkDirectory<TChunk>.Size - 1)] = chunk;

    /// <summary>Drops a chunk that holds nothing.</summary>
    internal void Remove(int number) =>
        WriteDirectory(number >> ChunkDirectory<TChunk>.Bits).Chunks[number & (ChunkDirectory<TChunk>.Size - 1)] = null;

    private ChunkDirectory<TChunk> WriteDirectory(int place)
    {
        if (!_ownsTop || place >= _top.Length)
        {
            var top = new ChunkDirectory<TChunk>?[Math.Max(_top.Length, place + 1)];
            _top.CopyTo(top, 0);
            _top = top;
            _ownsTop = true;
        }

        ref var directory = ref _top[place];
        if (directory is null)
        {
            directory = new ChunkDirectory<TChunk>(_token, new TChunk?[ChunkDirectory<TChunk>.Size]);
        }
        else if (directory.Owner != _token)
        {
            directory = new ChunkDirectory<TChunk>(_token, (TChunk?[])directory.Chunks.Clone());
        }

        return directory;
    }
}
