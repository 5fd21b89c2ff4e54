using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Tables;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Durability;

/// <summary>
/// Reads a file that was opened into a store. Nothing is written until all of it was read and checked. Whoever handles damage is told of
/// all that is not as it was written.
/// </summary>
internal sealed class FileLoader
{
    private readonly DatabaseConnection _connection;
    private readonly Dictionary<string, byte[]> _meta;
    private readonly FileTotals _totals;
    private readonly DamageHandler _damage;
    private readonly IProgress<GraphLoadProgress>? _progress;

    /// <summary>Reads the facts about the whole file. Throws where they are damaged, whoever is told of damage.</summary>
    internal FileLoader(DatabaseConnection connection, DamageHandler damage, IProgress<GraphLoadProgress>? progress)
    {
        _connection = connection;
        _damage = damage;
        _progress = progress;
        _meta = MetaTable.Read(connection, damage);
        _totals = FileTotals.Of(Fact(MetaTable.Totals)) ?? throw StorageErrors.Damaged(connection.Path, "The totals in the table meta have another length.");
        DatabaseId = System.Text.Encoding.UTF8.GetString(Fact(MetaTable.DatabaseId));
    }

    internal string DatabaseId { get; }

    /// <summary>Reads all into a store without content.</summary>
    internal LoadedFile Load(GraphStore store, CancellationToken cancellationToken)
    {
        var read = Read(store, cancellationToken);
        var indexing = _progress is null ? null : new IndexingProgress(_progress);
        var state = Complete(() => read.Loader.Complete(read.Schema, read.LastCommit, indexing, cancellationToken));
        state.Attachments = read.Attachments;
        ReportIfMiscounted(read, state.NodeCount, state.RelationshipCount);
        return new LoadedFile(read.Tables, state);
    }

    /// <summary>Reads all rows but those that are damaged.</summary>
    internal ReadRows Read(GraphStore store, CancellationToken cancellationToken)
    {
        var tables = new FileTables(_connection, store);
        tables.StartAt(_totals);
        TokenRows.Read(_connection, store, _damage);
        tables.Tokens.SettleRead();
        var schema = CatalogueTable.Read(_connection, store, _totals.Catalogue, _damage);
        var attachments = tables.Attachments.Read(_connection, _totals.Attachments, _damage);
        var last = CheckLogRange();
        ReportIfCommitsAreMissing(last);

        var loader = new GraphLoader(store);
        var blocks = new BlockReader(_connection, loader, store, last, _damage);
        blocks.Read(tables, _totals, _progress, cancellationToken);
        var replay = new LogReplay(_connection, loader, store, blocks, _damage);
        replay.Run(tables, _totals.LogStart, last, _progress, cancellationToken);
        return new ReadRows(tables, loader, schema, attachments, last, replay.Counts);
    }

    /// <summary>Compares the entities that are there with what the last commit has counted.</summary>
    internal void ReportIfMiscounted(ReadRows read, long nodes, long relationships)
    {
        if (read.Counts is { } counts && counts != (nodes, relationships))
        {
            _damage.Report(FormattableString.Invariant(
                $"It has {nodes} nodes and {relationships} relationships, but the last commit counted {counts.Nodes} and {counts.Relationships}."));
        }
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

        if (start < 1 || first != start || last != start + rows - 1 || last < _totals.LogEnd)
        {
            _damage.Report(FormattableString.Invariant(
                $"The table log has {rows} rows from {first} to {last} and should have all from {start} to {_totals.LogEnd} or more: commits are missing."));
        }

        return last;
    }

    /// <summary>Compares with what the session before has left beside the file.</summary>
    private void ReportIfCommitsAreMissing(long last)
    {
        if (SessionFile.Read(_connection.Path) is not { } session || !session.Nonce.AsSpan().SequenceEqual(Fact(MetaTable.Session)))
        {
            return;
        }

        if (last < session.Seq || (last == session.Seq && last != 0 && _connection.Integer(FormattableString.Invariant($"SELECT hash FROM log WHERE seq = {last}")) != session.Hash))
        {
            _damage.Report(
                FormattableString.Invariant($"It lacks commits that were acknowledged: its last is {last}, and {session.Seq} was acknowledged. Its -wal file was removed, cut or damaged."),
                remedy: $"Put the -wal file back, or restore a backup. To go on without those commits, delete {SessionFile.PathOf(_connection.Path)}.");
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
