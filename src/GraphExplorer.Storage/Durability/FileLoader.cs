using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Tables;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Durability;

/// <summary>
/// Reads a file that was opened into a store. Nothing is written until all of it was read and checked. Throws
/// <see cref="GraphException"/> for what is not as it was written.
/// </summary>
internal sealed class FileLoader
{
    private readonly DatabaseConnection _connection;
    private readonly Dictionary<string, byte[]> _meta;
    private readonly FileTotals _totals;
    private readonly IProgress<GraphLoadProgress>? _progress;

    /// <summary>Reads the facts about the whole file.</summary>
    internal FileLoader(DatabaseConnection connection, IProgress<GraphLoadProgress>? progress)
    {
        _connection = connection;
        _progress = progress;
        _meta = MetaTable.Read(connection);
        _totals = FileTotals.Of(Fact(MetaTable.Totals)) ?? throw StorageErrors.Damaged(connection.Path, "The totals in the table meta have another length.");
        DatabaseId = System.Text.Encoding.UTF8.GetString(Fact(MetaTable.DatabaseId));
    }

    internal string DatabaseId { get; }

    /// <summary>Reads all into a store without content.</summary>
    internal LoadedFile Load(GraphStore store, CancellationToken cancellationToken)
    {
        var tables = new FileTables(_connection, store);
        tables.StartAt(_totals);
        TokenRows.Read(_connection, store);
        tables.Tokens.SettleRead();
        var schema = CatalogueTable.Read(_connection, store, _totals.Catalogue);
        var attachments = tables.Attachments.Read(_connection, _totals.Attachments);
        var last = CheckLogRange();
        ThrowIfCommitsAreMissing(last);

        var loader = new GraphLoader(store);
        var blocks = new BlockReader(_connection, loader, store, last);
        blocks.Read(tables, _totals, _progress, cancellationToken);
        var replay = new LogReplay(_connection, loader, store, blocks);
        replay.Run(tables, _totals.LogStart, last, _progress, cancellationToken);
        var indexing = _progress is null ? null : new IndexingProgress(_progress);
        var state = Complete(() => loader.Complete(schema, last, indexing, cancellationToken));
        if (state.NodeCount != replay.NodeCount || state.RelationshipCount != replay.RelationshipCount)
        {
            throw StorageErrors.Damaged(
                _connection.Path,
                FormattableString.Invariant($"It has {state.NodeCount} nodes and {state.RelationshipCount} relationships, but the last commit counted {replay.NodeCount} and {replay.RelationshipCount}."));
        }

        return new LoadedFile(tables, state, attachments);
    }

    private byte[] Fact(string key) =>
        _meta.TryGetValue(key, out var value) ? value : throw StorageErrors.Damaged(_connection.Path, $"The table meta lacks the row '{key}'.");

    /// <summary>Checks that the log has no gaps; answers the number of the last commit.</summary>
    private long CheckLogRange()
    {
        var start = _totals.LogStart;
        var rows = _connection.Integer("SELECT count(*) FROM log");
        var first = _connection.Integer("SELECT min(seq) FROM log");
        var last = _connection.Integer("SELECT max(seq) FROM log");
        if (rows == 0 && start == 1 && _totals.LogEnd == 0)
        {
            return 0;
        }

        return start >= 1 && first == start && last == start + rows - 1 && last >= _totals.LogEnd
            ? last
            : throw StorageErrors.Damaged(
                _connection.Path,
                FormattableString.Invariant($"The table log has {rows} rows from {first} to {last} and should have all from {start} to {_totals.LogEnd} or more: commits are missing."));
    }

    /// <summary>Compares with what the session before has left beside the file.</summary>
    private void ThrowIfCommitsAreMissing(long last)
    {
        if (SessionFile.Read(_connection.Path) is not { } session || !session.Nonce.AsSpan().SequenceEqual(Fact(MetaTable.Session)))
        {
            return;
        }

        if (last < session.Seq || (last == session.Seq && last != 0 && _connection.Integer(FormattableString.Invariant($"SELECT hash FROM log WHERE seq = {last}")) != session.Hash))
        {
            throw new GraphException(
                StatusCodes.StorageDamageDetected,
                FormattableString.Invariant($"The database file {_connection.Path} lacks commits that were acknowledged: its last is {last}, and {session.Seq} was acknowledged. Its -wal file was removed, cut or damaged."),
                hint: $"Put the -wal file back, or restore a backup. To go on without those commits, delete {SessionFile.PathOf(_connection.Path)}.");
        }
    }

    private GraphState Complete(Func<GraphState> complete)
    {
        try
        {
            return complete();
        }
        catch (GraphException exception) when (exception.Code == StatusCodes.StorageDamageDetected)
        {
            throw StorageErrors.Damaged(_connection.Path, exception.Message, exception);
        }
    }

    private sealed class IndexingProgress(IProgress<GraphLoadProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new GraphLoadProgress(GraphLoadPhase.Indexing, (long)(value * 1000), 1000));
    }
}
