using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Durability.Tables;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability.Copies;

/// <summary>Writes one state of a store as a new database file of the same id: all of it as blocks, and a log of one row.</summary>
internal sealed class BackupWriter(GraphState state, IProgress<GraphLoadProgress>? progress)
{
    private const int BlocksAReport = 64;
    private readonly ByteWriter _bytes = new();
    private long _done;
    private long _total;

    /// <summary>Writes the file at a path where none is; it is on the disk once it was flushed. Failures are SqliteException.</summary>
    internal void Write(string path, string? vfs, CancellationToken cancellationToken)
    {
        DatabaseFile.Create(path, vfs, state.Store.DatabaseId);
        using var connection = new DatabaseConnection(path, vfs);

        // Nobody sees the file before it is whole. It stays out of WAL mode, so that it can be read where nothing can be written.
        connection.Execute("PRAGMA journal_mode=DELETE");
        connection.Execute("PRAGMA journal_mode=OFF");
        connection.Execute("PRAGMA synchronous=OFF");
        connection.Begin();
        var tables = new FileTables(connection, state.Store);
        tables.Tokens.WriteNew();
        tables.WriteCatalogue(state.Schema);
        foreach (var (name, data) in state.Attachments)
        {
            tables.Attachments.Put(name, data);
        }

        var nodes = Blocks(state.Tables.NodeLimit);
        var relationships = Blocks(state.Tables.RelationshipLimit);
        _total = nodes + relationships;
        WriteBlocks(tables, EntityKind.Node, nodes, cancellationToken);
        WriteBlocks(tables, EntityKind.Relationship, relationships, cancellationToken);
        if (state.Version > 0)
        {
            _bytes.Clear();
            CommitRecord.EncodeCounts(state, _bytes);
            tables.Log.StartAt(state.Version);
            tables.Log.Insert(state.Version, _bytes.WrittenSpan);
        }

        tables.Meta.Put(MetaTable.Session, SessionFile.NewNonce());
        tables.WriteTotalsIfChanged();
        connection.Commit();
        progress?.Report(new GraphLoadProgress(GraphLoadPhase.Writing, _total, _total));
    }

    private static int Blocks(long limit) => (int)((limit + NodeChunk.Size - 1) >> NodeChunk.Bits);

    private void WriteBlocks(FileTables tables, EntityKind kind, int count, CancellationToken cancellationToken)
    {
        for (var number = 0; number < count; number++)
        {
            if (_done++ % BlocksAReport == 0)
            {
                progress?.Report(new GraphLoadProgress(GraphLoadPhase.Writing, _done - 1, _total));
                cancellationToken.ThrowIfCancellationRequested();
            }

            _bytes.Clear();
            if (BlockEncoding.TryEncode(state, kind, number, _bytes))
            {
                tables.Blocks(kind).Write(number, state.Version, _bytes.WrittenSpan);
            }
        }
    }
}
