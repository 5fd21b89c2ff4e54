using GraphExplorer.Import;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Host.Importing;

/// <summary>Imports into the embedded database by its bulk load, and keeps the import's record in the same commit.</summary>
internal sealed class EmbeddedImportTarget(GraphStore store) : IImportTarget
{
    private BulkLoad? _load;

    // A commit brings the adjacency of every node that it touches up to date, so few large ones cost less; a stop loses a few seconds.
    public int RowsPerCommit => 1_000_000;

    public int Label(string name) => store.Labels.GetOrAdd(name);

    public int RelationshipType(string name) => store.RelationshipTypes.GetOrAdd(name);

    public int PropertyKey(string name) => store.PropertyKeys.GetOrAdd(name);

    public bool HasNode(long id) => store.Current.NodeExists(id);

    public ValueTask<byte[]?> ReadRecordAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(store.ReadAttachment(name));

    public ValueTask AddNodesAsync(NodeRows rows, Memory<long> ids, CancellationToken cancellationToken)
    {
        var load = _load ??= store.BeginBulkLoad(cancellationToken);
        var created = ids.Span;
        for (var row = 0; row < rows.Count; row++)
        {
            created[row] = load.CreateNode(rows.Labels(row), rows.Keys, rows.Values(row));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask AddRelationshipsAsync(RelationshipRows rows, CancellationToken cancellationToken)
    {
        var load = _load ??= store.BeginBulkLoad(cancellationToken);
        for (var row = 0; row < rows.Count; row++)
        {
            load.CreateRelationship(rows.Type(row), rows.Start(row), rows.End(row), rows.Keys, rows.Values(row));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(string recordName, byte[] record, bool isLast, CancellationToken cancellationToken)
    {
        var load = _load ??= store.BeginBulkLoad(cancellationToken);
        load.Attach(recordName, record);
        load.Commit(cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _load?.Dispose();
        _load = null;
        return ValueTask.CompletedTask;
    }
}
