using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>Collects the ids that no entity has, of one directory's 65,536, in parts of 4,096.</summary>
internal sealed class FreeIds
{
    /// <summary>The ids of one directory.</summary>
    internal const int DirectoryIds = ChunkDirectory<NodeChunk>.Size << NodeChunk.Bits;

    /// <summary>The parts of one directory.</summary>
    internal const int Parts = DirectoryIds / IdChunk.Size;

    private readonly ushort[] _free = new ushort[IdChunk.Size];
    private int _directory;
    private long _limit;
    private int _count;

    /// <summary>The number of the part among all.</summary>
    internal int Number { get; private set; }

    internal long FirstId => (long)Number << IdChunk.Bits;

    /// <summary>One more than the last id of the part.</summary>
    internal long EndId => Math.Min(_limit, FirstId + IdChunk.Size);

    /// <summary>Goes to a directory of ids below a limit.</summary>
    internal void Enter(int directory, long limit)
    {
        _directory = directory;
        _limit = limit;
    }

    /// <summary>Puts all ids of a directory into a set.</summary>
    internal void PutAll(Func<IdSet> set)
    {
        for (var part = 0; part < Parts && Begin(part); part++)
        {
            if (EndId - FirstId == IdChunk.Size)
            {
                set().Put(Number, IdChunk.Full);
                continue;
            }

            AddAll(FirstId, EndId);
            Finish(set);
        }
    }

    /// <summary>Goes to a part; false when it lies past the limit.</summary>
    internal bool Begin(int part)
    {
        Number = (_directory * Parts) + part;
        _count = 0;
        return FirstId < _limit;
    }

    internal void Add(long id) => _free[_count++] = (ushort)(id & (IdChunk.Size - 1));

    internal void AddAll(long first, long end)
    {
        for (var id = first; id < end; id++)
        {
            Add(id);
        }
    }

    internal void Finish(Func<IdSet> set)
    {
        if (_count > 0)
        {
            set().Put(Number, _count == IdChunk.Size ? IdChunk.Full : IdChunk.Of(OwnerToken.None, _free.AsSpan(0, _count)));
        }
    }
}
