using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// Creates many nodes and relationships fast: see <see cref="GraphStore.BeginBulkLoad"/>. It holds the writer's place until it is
/// disposed; readers go on, and see a batch once its <see cref="Commit"/> has made it durable. Tokens are those of the store's tables.
/// Not for concurrent use.
/// </summary>
public sealed class BulkLoad : IDisposable
{
    private readonly GraphStore _store;
    private BulkBatch? _batch;
    private bool _disposed;

    internal BulkLoad(GraphStore store)
    {
        _store = store;
    }

    /// <summary>
    /// Makes a node and answers its id, with its labels, and for each key a value; null values are left out.
    /// Throws <see cref="GraphException"/> (TypeError) for a value that cannot be stored, <see cref="ArgumentException"/> for tokens
    /// that the store does not have or a key that comes twice; then nothing was made, and the batch goes on.
    /// </summary>
    public long CreateNode(ReadOnlySpan<int> labels, ReadOnlySpan<int> keys, ReadOnlySpan<GraphValue> values) =>
        Batch().CreateNode(labels, keys, values);

    /// <summary>The same for a relationship. Throws <see cref="GraphException"/> (EntityNotFound) too when an end is not there.</summary>
    public long CreateRelationship(int type, long start, long end, ReadOnlySpan<int> keys, ReadOnlySpan<GraphValue> values) =>
        Batch().CreateRelationship(type, start, end, keys, values);

    /// <summary>Keeps a small blob under a name, durable with the next <see cref="Commit"/>; null takes it away.</summary>
    public void Attach(string name, byte[]? data)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Batch().Attachments[name] = data;
    }

    /// <summary>
    /// Makes all that was created since the last commit durable, then visible, and begins the next batch. When it throws, nothing of
    /// the batch was kept, and ids of the batch mean nothing any more; the load can go on with another batch.
    /// Throws <see cref="GraphException"/> (ConstraintValidationFailed) naming the entities that a constraint forbids.
    /// </summary>
    public void Commit(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_batch is not { } batch)
        {
            return;
        }

        _batch = null;
        cancellationToken.ThrowIfCancellationRequested();
        _store.ThrowIfDisposed();
        if (!batch.IsEmpty)
        {
            batch.Complete(cancellationToken);
            batch.Draft.Attach(batch.Attachments);
            batch.Draft.Seal();
            var changes = new CommitChanges(batch.Before, batch.Draft, batch.Changed) { Attachments = batch.Attachments, Encoded = batch.Encoded };
            _store.Commits.Complete(_store.Commits.Add(changes, cancellationToken));
        }
    }

    /// <summary>Gives the writer's place back; what was not committed is forgotten.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _batch = null;
            _store.Writers.Leave();
        }
    }

    private BulkBatch Batch()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _batch ??= new BulkBatch(_store);
    }
}
