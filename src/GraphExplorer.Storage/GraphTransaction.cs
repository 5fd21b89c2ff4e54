using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage;

/// <summary>
/// A unit of work: it reads the state that was current when it began and, once it has the writer's place, changes a draft that it
/// alone sees until commit. Not for concurrent use. Disposing it without a commit rolls it back. After an error from a write, roll back.
/// </summary>
public sealed class GraphTransaction : IDisposable
{
    private GraphState? _state;
    private GraphState? _before;
    private GraphWriter? _writer;
    private SchemaWriter? _schemaWriter;
    private bool _hasRead;
    private bool _ended;
    private bool _hasMoved;

    internal GraphTransaction(GraphStore store)
    {
        Store = store;
        _state = store.Current;
        Version = _state.Version;
    }

    /// <summary>The store.</summary>
    public GraphStore Store { get; }

    /// <summary>
    /// What it reads: the snapshot, or once it is writing its draft. The object changes in <see cref="AcquireWriterAsync"/> and
    /// <see cref="Refresh"/> only. A transaction that is over holds none, so that it keeps no memory: <see cref="InvalidOperationException"/>.
    /// </summary>
    public GraphState State
    {
        get => _state ?? throw new InvalidOperationException("The transaction is over.");
        private set
        {
            _state = value;
            Version = value.Version;
        }
    }

    /// <summary>The version of <see cref="State"/>; it can be asked for when the transaction is over.</summary>
    public long Version { get; private set; }

    /// <summary>Whether it holds the writer's place.</summary>
    public bool IsWriting => _writer is not null;

    /// <summary>Whether what was read before may have been deleted since: it is writing, or was moved forward by <see cref="Refresh"/>.</summary>
    public bool MayHaveDeleted => _writer is not null || _hasMoved;

    /// <summary>Whether it can still be used.</summary>
    public bool IsOpen => !_ended;

    /// <summary>Tells that answers were drawn from the snapshot, which therefore may no longer move.</summary>
    public void MarkRead() => _hasRead = true;

    /// <summary>
    /// Waits for the writer's place. If another commit came since the snapshot, moves forward to it, or, after
    /// <see cref="MarkRead"/>, throws <see cref="GraphException"/> (Outdated, retriable). LockAcquisitionTimeout when the place does
    /// not fall free in time.
    /// </summary>
    public async ValueTask AcquireWriterAsync(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (_writer is not null)
        {
            return;
        }

        await Store.Writers.EnterAsync(cancellationToken).ConfigureAwait(false);
        BeginWriting();
    }

    /// <summary>The same for a caller that cannot be suspended; it keeps its thread while it waits.</summary>
    public void AcquireWriter(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (_writer is null)
        {
            Store.Writers.Enter(cancellationToken);
            BeginWriting();
        }
    }

    /// <summary>
    /// Moves forward to the last committed state, as a statement does whose own batches were committed meanwhile. Cursors that are open
    /// go on over the state that they were opened on.
    /// </summary>
    public void Refresh()
    {
        ThrowIfEnded();
        if (_writer is null)
        {
            State = Store.Current;
            _hasMoved = true;
        }
    }

    /// <summary>Makes a node and answers its id.</summary>
    public long CreateNode(ReadOnlySpan<int> labels) => Writer().CreateNode(labels);

    /// <summary>Makes a relationship and answers its id. Throws <see cref="GraphException"/> (EntityNotFound) when an end is not there.</summary>
    public long CreateRelationship(int type, long startNode, long endNode) => Writer().CreateRelationship(type, startNode, endNode);

    /// <summary>Adds a label; false when the node has it. Throws <see cref="GraphException"/> (ConstraintValidationFailed) when a unique constraint forbids it.</summary>
    public bool AddLabel(long node, int label) => Writer().AddLabel(node, label);

    /// <summary>Removes a label; false when the node does not have it.</summary>
    public bool RemoveLabel(long node, int label) => Writer().RemoveLabel(node, label);

    /// <summary>
    /// Sets a property, or removes it when the value is null; answers the old value. Throws <see cref="GraphException"/>: TypeError
    /// for a value that cannot be stored, ConstraintValidationFailed when a unique constraint forbids it, EntityNotFound.
    /// </summary>
    public GraphValue SetNodeProperty(long node, int key, GraphValue value) => Writer().SetNodeProperty(node, key, value);

    /// <summary>The same for a relationship.</summary>
    public GraphValue SetRelationshipProperty(long relationship, int key, GraphValue value) =>
        Writer().SetRelationshipProperty(relationship, key, value);

    /// <summary>Deletes a relationship; nothing happens when it is not there.</summary>
    public void DeleteRelationship(long id) => Writer().DeleteRelationship(id);

    /// <summary>Deletes a node; nothing happens when it is not there. Relationships that it still has at commit make the commit fail.</summary>
    public void DeleteNode(long id) => Writer().DeleteNode(id);

    /// <summary>
    /// Checks what may be broken while a transaction goes on. Throws <see cref="GraphException"/> (ConstraintValidationFailed) for
    /// relationships left without an end and for properties that a constraint asks for.
    /// </summary>
    public void ValidateBeforeCommit() => _writer?.Validate();

    /// <summary>Makes and fills an index; a name is given when there is none. Throws <see cref="GraphException"/> when there is one already.</summary>
    public IndexDefinition CreateIndex(IndexDefinition definition) => SchemaWriter().CreateIndex(definition);

    /// <summary>Drops an index. Throws <see cref="GraphException"/> when there is none, or it belongs to a constraint.</summary>
    public void DropIndex(string name) => SchemaWriter().DropIndex(name);

    /// <summary>
    /// Makes a constraint, with its index if it needs one; a name is given when there is none. Throws <see cref="GraphException"/>
    /// when there is one already, or the graph breaks it.
    /// </summary>
    public ConstraintDefinition CreateConstraint(ConstraintDefinition definition) => SchemaWriter().CreateConstraint(definition);

    /// <summary>Drops a constraint and its index. Throws <see cref="GraphException"/> when there is none.</summary>
    public void DropConstraint(string name) => SchemaWriter().DropConstraint(name);

    /// <summary>
    /// Makes its changes durable and visible, all at once, and ends it. When this throws nothing was changed and it is over too.
    /// </summary>
    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        if (HandOver(cancellationToken) is { } commit)
        {
            await Store.Commits.CompleteAsync(commit).ConfigureAwait(false);
        }
    }

    /// <summary>The same as <see cref="CommitAsync"/> for a caller that cannot be suspended.</summary>
    public void Commit(CancellationToken cancellationToken)
    {
        if (HandOver(cancellationToken) is { } commit)
        {
            Store.Commits.Complete(commit);
        }
    }

    /// <summary>Forgets its changes and ends it.</summary>
    public void Rollback() => End();

    /// <inheritdoc/>
    public void Dispose() => End();

    /// <summary>Checks the changes, hands them over to be made durable and ends; null when there is nothing to wait for.</summary>
    private WaitingCommit? HandOver(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        try
        {
            if (_writer is null || _before is null)
            {
                return null;
            }

            Store.ThrowIfDisposed();
            cancellationToken.ThrowIfCancellationRequested();
            _writer.Validate();
            _writer.FreeIds();
            if (_writer.HasChanges || State.Schema.Version != _before.Schema.Version)
            {
                State.Seal();
                return Store.Commits.Add(new CommitChanges(_before, State, _writer.Changed), cancellationToken);
            }

            // The draft is not published: what it read is the version before.
            Version = _before.Version;
            return Store.Commits.Behind(_before);
        }
        finally
        {
            End();
        }
    }

    private void End()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        _state = null;
        _before = null;
        if (_writer is not null)
        {
            _writer = null;
            _schemaWriter = null;
            Store.Writers.Leave();
        }
    }

    private void BeginWriting()
    {
        try
        {
            Store.ThrowIfDisposed();
            var current = Store.Commits.Head;
            if (!ReferenceEquals(current, State) && _hasRead)
            {
                throw new GraphException(
                    StatusCodes.Outdated,
                    "Another transaction has changed the graph since this one read it.",
                    hint: "Run the transaction again, or begin it with its first write.");
            }

            _before = current;
            State = current.Fork();
            _writer = new GraphWriter(State);
        }
        catch
        {
            Store.Writers.Leave();
            throw;
        }
    }

    private GraphWriter Writer()
    {
        return _writer ?? throw new InvalidOperationException("The transaction does not hold the writer's place.");
    }

    private SchemaWriter SchemaWriter() => _schemaWriter ??= new SchemaWriter(Writer());

    private void ThrowIfEnded()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The transaction is over.");
        }
    }
}
