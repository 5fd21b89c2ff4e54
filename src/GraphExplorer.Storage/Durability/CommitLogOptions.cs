using GraphExplorer.Storage.Durability.Encoding;

namespace GraphExplorer.Storage.Durability;

/// <summary>Where the commit log changes its ways. Tests set these low.</summary>
internal sealed record CommitLogOptions
{
    internal static CommitLogOptions Default { get; } = new();

    /// <summary>The entities up to which a commit may be a row of the log; of more, the blocks are written.</summary>
    internal long MostLoggedEntities { get; init; } = 8192;

    /// <summary>The same in bytes of the row.</summary>
    internal int MostLoggedBytes { get; init; } = 1 << 20;

    /// <summary>The bytes of the log from which commits fold it: each writes some of the blocks that wait longest.</summary>
    internal long FoldingBytes { get; init; } = 8 << 20;

    /// <summary>The bytes of the log down to which they do.</summary>
    internal long FoldedBytes { get; init; } = 4 << 20;

    /// <summary>The bytes of blocks that a commit folds, or twice its own where that is more.</summary>
    internal long FoldedBytesACommit { get; init; } = 64 << 10;

    /// <summary>What a block counts for more than its bytes while folding.</summary>
    internal long RowCost { get; init; } = 1 << 10;

    /// <summary>The bytes that a block may have.</summary>
    internal int LargestBlock { get; init; } = ByteWriter.LargestLength;

    /// <summary>The rows of the log that a commit deletes at most.</summary>
    internal long MostRowsDeletedACommit { get; init; } = 1024;

    /// <summary>The pages written to the <c>-wal</c> file after which they are moved into the main file.</summary>
    internal long CheckpointPages { get; init; } = 1000;

    /// <summary>The bytes of the log up to which it is left as it is at a clean close.</summary>
    internal long LogBytesLeftAtClose { get; init; } = 1 << 20;
}
