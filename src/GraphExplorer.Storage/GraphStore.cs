using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Durability.Copies;
using GraphExplorer.Storage.Loading;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Statistics;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage;

/// <summary>
/// A transactional property graph, in memory and, where it was opened from one, kept in a file. Readers take the last committed state
/// and never wait; one writer at a time changes private copies and publishes them at commit. Safe for concurrent use.
/// </summary>
public sealed class GraphStore : IDisposable, IAsyncDisposable
{
    private ICommitLog? _log;
    private long _schemaVersion;
    private volatile bool _disposed;

    internal GraphStore(GraphStoreOptions options, ICommitLog? log)
    {
        Options = options.Validated();
        _log = log;
        DatabaseId = options.DatabaseId ?? Guid.NewGuid().ToString();
        Labels = new TokenTable("label", options.MaxLabelsOrTypes);
        RelationshipTypes = new TokenTable("relationship type", options.MaxLabelsOrTypes);
        PropertyKeys = new TokenTable("property key", options.MaxPropertyKeys);
        Writers = new WriterQueue(options.WriterTimeout);
        Commits = new CommitQueue(log, new GraphState(this));
    }

    /// <summary>A store whose content comes from a file, by <see cref="Start"/>.</summary>
    internal GraphStore(GraphStoreOptions options, string filePath, bool isNew)
        : this(options, null)
    {
        FilePath = filePath;
        IsNew = isNew;
    }

    /// <summary>The database's id, which is part of every element id; a file keeps its own.</summary>
    public string DatabaseId { get; }

    /// <summary>The full path of the file; null for a store in memory.</summary>
    public string? FilePath { get; }

    /// <summary>Whether the opening of this store has made its file; a store in memory is always new.</summary>
    public bool IsNew { get; } = true;

    /// <summary>The last committed state, which is durable.</summary>
    public GraphState Current => Commits.Durable;

    /// <summary>The labels.</summary>
    public TokenTable Labels { get; }

    /// <summary>The relationship types.</summary>
    public TokenTable RelationshipTypes { get; }

    /// <summary>The property keys.</summary>
    public TokenTable PropertyKeys { get; }

    /// <summary>The limits.</summary>
    public GraphStoreOptions Options { get; }

    /// <summary>What is known of the make-up of the graph beyond its counts.</summary>
    public GraphStatistics Statistics { get; } = new();

    /// <summary>Why the store takes no more writes, after one to its file has failed; null while it does.</summary>
    public GraphException? WriteRefusal => _log?.Refusal;

    /// <summary>Where commits are made durable; null for a store in memory.</summary>
    internal ICommitLog? Log => _log;

    internal WriterQueue Writers { get; }

    /// <summary>What was committed, on its way to the log and to the readers.</summary>
    internal CommitQueue Commits { get; private set; }

    /// <summary>Shared by the draft of whoever holds the writer's place.</summary>
    internal TokenSetPool TokenSets { get; } = new();

    /// <summary>Shared by the draft of whoever holds the writer's place.</summary>
    internal StringPool Strings { get; } = new();

    /// <summary>An empty store that lives as long as the process.</summary>
    public static GraphStore InMemory(GraphStoreOptions? options = null) => new(options ?? GraphStoreOptions.Default, null);

    /// <summary>
    /// Opens the store of a file, all of which is read and checked, and holds the file until the store is disposed. Throws
    /// <see cref="GraphException"/>: UnableToStartDatabase for a file that is not there, not ours or of a newer format,
    /// DatabaseUnavailable for one that is in use, StorageDamageDetected for one that is not as it was written; the file is then as it
    /// was, and closed.
    /// </summary>
    /// <param name="file">Where the file is.</param>
    /// <param name="options">The limits; null for the usual ones. Their database id counts for a new file only.</param>
    /// <param name="progress">Told how far it is, for the first time once the file is locked; called from several threads, one at a time.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static GraphStore Open(
        GraphFileOptions file,
        GraphStoreOptions? options = null,
        IProgress<GraphLoadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FileSession.Open(file, options ?? GraphStoreOptions.Default, CommitLogOptions.Default, progress, cancellationToken);
    }

    /// <summary>Begins a transaction on the last committed state. Throws <see cref="GraphException"/> (DatabaseUnavailable) when the store is closed.</summary>
    public GraphTransaction Begin()
    {
        ThrowIfDisposed();
        return new GraphTransaction(this);
    }

    /// <summary>
    /// Begins to create many entities at once; waits for the writer's place and holds it until the load is disposed. Throws
    /// <see cref="GraphException"/> (LockAcquisitionTimeout) when the place does not fall free in time.
    /// </summary>
    public BulkLoad BeginBulkLoad(CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        Writers.Enter(cancellationToken);
        return new BulkLoad(this);
    }

    /// <summary>A small named blob that was attached to the database; null when there is none of the name.</summary>
    public byte[]? ReadAttachment(string name) => Current.Attachments.GetValueOrDefault(name);

    /// <summary>
    /// Keeps a small blob under a name, or takes it away when it is null; durable when it returns. Waits for the writer's place. Throws
    /// <see cref="GraphException"/> as a commit does.
    /// </summary>
    public async ValueTask WriteAttachmentAsync(string name, byte[]? data, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ThrowIfDisposed();
        await Writers.EnterAsync(cancellationToken).ConfigureAwait(false);
        WaitingCommit commit;
        try
        {
            ThrowIfDisposed();
            var before = Commits.Head;
            var after = before.Fork();
            var attachments = new Dictionary<string, byte[]?> { [name] = data };
            after.Attach(attachments);
            after.Seal();
            commit = Commits.Add(new CommitChanges(before, after, new ChangedEntities()) { Attachments = attachments }, cancellationToken);
        }
        finally
        {
            Writers.Leave();
        }

        await Commits.CompleteAsync(commit).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes the graph as it is now, whatever is committed meanwhile, to a new database file, which is on the disk when it returns. No
    /// writer waits, nor does this wait for one. Throws <see cref="GraphException"/>: CopyFailed for a file that is there and may not be
    /// replaced, or that cannot be written; DatabaseUnavailable for one that some program has open.
    /// </summary>
    /// <param name="path">The path of the new file.</param>
    /// <param name="overwrite">Whether a file that is there is replaced, at one stroke when the new one is whole.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it early, and leaves nothing behind.</param>
    public Task BackupAsync(string path, bool overwrite, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        var target = DatabaseFile.Resolve(path);
        var writer = new BackupWriter(Current, progress);
        return Task.Run(() => FileReplacement.Run(target, overwrite, temporary => writer.Write(temporary, null, cancellationToken)), cancellationToken);
    }

    /// <summary>The same to a file that must not be there.</summary>
    public Task BackupAsync(string path, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken) =>
        BackupAsync(path, overwrite: false, progress, cancellationToken);

    /// <summary>The element id of an entity: <c>4:database:id</c> for a node, <c>5:database:id</c> for a relationship.</summary>
    public string ElementId(EntityKind kind, long id) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(kind == EntityKind.Node ? 4 : 5)}:{DatabaseId}:{id}");

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        (_log as IDisposable)?.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        if (_log is IAsyncDisposable log)
        {
            await log.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            (_log as IDisposable)?.Dispose();
        }
    }

    /// <summary>Gives a store that is being opened its content and the log that takes its commits, if any.</summary>
    internal void Start(ICommitLog? log, GraphState state)
    {
        _log = log;
        _schemaVersion = Math.Max(_schemaVersion, state.Schema.Version);
        Commits = new CommitQueue(log, state);
    }

    /// <summary>A schema version that no state had, not even one that was rolled back.</summary>
    internal long NextSchemaVersion() => Interlocked.Increment(ref _schemaVersion);

    internal void ThrowIfDisposed()
    {
        if (_disposed)
        {
            throw new GraphException(StatusCodes.ServiceUnavailable, "The database is closed.");
        }
    }
}
