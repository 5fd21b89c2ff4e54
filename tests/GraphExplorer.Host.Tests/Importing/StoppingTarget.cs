using GraphExplorer.Import;

namespace GraphExplorer.Host.Tests.Importing;

/// <summary>A target that stops before one of its commits, as a process that is killed.</summary>
internal sealed class StoppingTarget(IImportTarget target, int commits, int? rowsPerCommit = null) : IImportTarget
{
    private int _left = commits;

    public int RowsPerCommit => rowsPerCommit ?? target.RowsPerCommit;

    public int Label(string name) => target.Label(name);

    public int RelationshipType(string name) => target.RelationshipType(name);

    public int PropertyKey(string name) => target.PropertyKey(name);

    public bool HasNode(long id) => target.HasNode(id);

    public ValueTask<byte[]?> ReadRecordAsync(string name, CancellationToken cancellationToken) => target.ReadRecordAsync(name, cancellationToken);

    public ValueTask AddNodesAsync(NodeRows rows, Memory<long> ids, CancellationToken cancellationToken) => target.AddNodesAsync(rows, ids, cancellationToken);

    public ValueTask AddRelationshipsAsync(RelationshipRows rows, CancellationToken cancellationToken) => target.AddRelationshipsAsync(rows, cancellationToken);

    public ValueTask CommitAsync(string recordName, byte[] record, bool isLast, CancellationToken cancellationToken) =>
        _left-- == 0 ? throw new OperationCanceledException("stopped") : target.CommitAsync(recordName, record, isLast, cancellationToken);

    public ValueTask DisposeAsync() => target.DisposeAsync();
}
