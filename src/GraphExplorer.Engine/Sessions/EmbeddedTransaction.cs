using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using NodaTime;

namespace GraphExplorer.Engine.Sessions;

/// <summary>A transaction of the embedded database: explicit, or the one around an auto-commit statement.</summary>
internal sealed class EmbeddedTransaction : IAsyncTransaction
{
    private readonly EmbeddedDriver _driver;
    private readonly AccessMode _mode;
    private readonly EmbeddedSession _session;
    private readonly GraphTransaction _store;
    private readonly Instant _began = SystemClock.Instance.GetCurrentInstant();
    private readonly TimeSpan? _timeout;
    private readonly CancellationTokenSource? _deadline;
    private EmbeddedResultCursor? _cursor;
    private GraphException? _failure;
    private bool _changedData;
    private bool _changedSchema;

    internal EmbeddedTransaction(EmbeddedDriver driver, AccessMode mode, TransactionConfig config, EmbeddedSession session)
    {
        _driver = driver;
        _mode = mode;
        _session = session;
        _store = driver.Store.Begin();
        _timeout = config.Timeout is { } asked && asked > TimeSpan.Zero ? asked : config.Timeout is null ? driver.Options.QueryTimeout : null;
        if (_timeout is { } limit)
        {
            _deadline = new CancellationTokenSource(limit);
        }
    }

    public bool IsOpen { get; private set; } = true;

    public async Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfUnusable();
        try
        {
            _cursor?.BufferRest(cancellationToken);
            return _cursor = await StartAsync(query, autoCommit: false, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException error)
        {
            Fail(error);
            throw;
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        try
        {
            _cursor?.BufferRest(cancellationToken);
            await CommitStoreAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    public Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        _cursor?.Discard();
        End();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (IsOpen)
        {
            _cursor?.Discard();
            End();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the one statement of an auto-commit transaction: a writing one is over and committed when this returns.</summary>
    internal Task<EmbeddedResultCursor> RunAutoCommitAsync(Query query, CancellationToken cancellationToken) =>
        StartAsync(query, autoCommit: true, cancellationToken);

    /// <summary>Remembers why the transaction cannot go on.</summary>
    internal void Fail(GraphException error)
    {
        _failure ??= error;
        _store.Rollback();
    }

    /// <summary>Lets go of the snapshot, and of the writer's place if it was taken; what was not committed is forgotten.</summary>
    internal void End()
    {
        if (IsOpen)
        {
            IsOpen = false;
            _store.Dispose();
            _deadline?.Dispose();
        }
    }

    private async Task<EmbeddedResultCursor> StartAsync(Query query, bool autoCommit, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        var statement = _driver.Statements.Get(query.Text, _store.State);
        if (statement.Mode != Cypher.Syntax.StatementMode.Explain)
        {
            await PrepareToWriteAsync(statement, autoCommit, cancellationToken).ConfigureAwait(false);
        }

        var clock = new StatementClock(_began, SystemClock.Instance.GetCurrentInstant());
        var execution = new StatementExecution(statement, query, _store, clock, _driver.Options.QueryMemory, _deadline?.Token ?? CancellationToken.None, _timeout);
        var changes = statement.Writes && statement.Mode != Cypher.Syntax.StatementMode.Explain;
        var cursor = new EmbeddedResultCursor(execution, started, autoCommit && !changes ? End : null, autoCommit ? null : Fail);
        if (changes)
        {
            cursor.BufferRest(cancellationToken);
            if (autoCommit)
            {
                await CommitStoreAsync(cancellationToken).ConfigureAwait(false);
                End();
            }
        }
        else
        {
            _store.MarkRead();
        }

        return cursor;
    }

    private async ValueTask PrepareToWriteAsync(CompiledStatement statement, bool autoCommit, CancellationToken cancellationToken)
    {
        if (!statement.Writes)
        {
            return;
        }

        if (_mode == AccessMode.Read)
        {
            throw new GraphException(StatusCodes.AccessMode, $"Writing in read access mode not allowed. Attempted write to {EmbeddedDriver.DatabaseName}");
        }

        var schema = statement.QueryType == QueryType.SchemaWrite;
        if (!autoCommit && (schema ? _changedData : _changedSchema))
        {
            throw new GraphException(
                StatusCodes.ForbiddenDueToTransactionType,
                schema ? "Tried to execute Schema modification after executing Write query" : "Tried to execute Write query after executing Schema modification",
                hint: "Run statements that change the schema in transactions of their own.");
        }

        await _store.AcquireWriterAsync(cancellationToken).ConfigureAwait(false);
        _changedData |= !schema;
        _changedSchema |= schema;
    }

    private async ValueTask CommitStoreAsync(CancellationToken cancellationToken)
    {
        if (_store.IsWriting)
        {
            await _store.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        _session.Saw(_store.State.Version);
    }

    private void ThrowIfUnusable()
    {
        if (_failure is not null)
        {
            throw new GraphException(
                StatusCodes.TransactionMarkedAsFailed,
                $"The transaction has failed and was rolled back: {_failure.Message}",
                hint: "Begin a new transaction.");
        }

        if (!IsOpen)
        {
            throw new GraphException(StatusCodes.TransactionClosed, "The transaction is over: it was committed or rolled back.", hint: "Begin a new transaction.");
        }
    }
}
