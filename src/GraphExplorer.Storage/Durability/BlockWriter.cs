using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Durability.Tables;

namespace GraphExplorer.Storage.Durability;

/// <summary>Writes blocks as a state has them: those of a large commit, and, a few at a time, those that wait with rows of the log.</summary>
internal sealed class BlockWriter(FileTables tables, CommitLogOptions options)
{
    private readonly ByteWriter _block = new(options.LargestBlock);

    /// <summary>Writes all blocks that a commit has changed.</summary>
    internal void WriteChanged(CommitChanges changes, CancellationToken cancellationToken)
    {
        var blocks = new ChangedBlocks(changes.Changed);
        while (blocks.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(changes.After, blocks.Kind, blocks.Number, changes.Encoded);
            tables.Pending.Written(blocks.Kind, blocks.Number);
        }
    }

    /// <summary>Tells that the log alone has what a commit has changed.</summary>
    internal void MarkPending(CommitChanges changes)
    {
        var blocks = new ChangedBlocks(changes.Changed);
        while (blocks.MoveNext())
        {
            tables.Pending.Add(blocks.Kind, blocks.Number, changes.After.Version);
        }
    }

    /// <summary>
    /// Writes the blocks that wait longest, up to so many bytes, and deletes log rows that none waits for, those from
    /// <paramref name="keptFrom"/> on excepted.
    /// </summary>
    internal void Fold(GraphState state, long bytes, long keptFrom)
    {
        while (bytes > 0 && tables.Pending.TryTake(out var kind, out var number))
        {
            try
            {
                bytes -= Write(state, kind, number) + options.RowCost;
            }
            catch (GraphException exception) when (exception.Code == StatusCodes.ArgumentError)
            {
                // Its entities stay in the log, which has them one by one: to write them together is not worth a failed commit.
                _block.Clear();
                tables.Pending.PutAside(kind, number);
                bytes -= options.RowCost;
            }
        }

        var before = Math.Min(Math.Min(tables.Pending.Oldest(keptFrom), keptFrom), tables.Log.Start + options.MostRowsDeletedACommit);
        if (before > tables.Log.Start)
        {
            tables.Log.DeleteBefore(before);
        }
    }

    /// <summary>Writes all blocks that wait, and deletes the rows of the log that none needs, but for the last.</summary>
    internal void FoldAll(GraphState state)
    {
        Fold(state, long.MaxValue, tables.Log.Last);
        tables.Log.DeleteBefore(tables.Pending.Oldest(tables.Log.Last));
    }

    /// <summary>
    /// Writes one block as it is in a state; answers its bytes. One that holds nothing keeps a row without bytes: rows of the log that
    /// are older than it must not put back what a large commit has deleted.
    /// </summary>
    private int Write(GraphState state, EntityKind kind, int number, EncodedBlocks? encoded = null)
    {
        if (encoded?.Find(kind, number) is { } data)
        {
            tables.Blocks(kind).Write(number, state.Version, data);
            return data.Length;
        }

        _block.Clear();
        BlockEncoding.TryEncode(state, kind, number, _block);
        tables.Blocks(kind).Write(number, state.Version, _block.WrittenSpan);
        return _block.Length;
    }
}
