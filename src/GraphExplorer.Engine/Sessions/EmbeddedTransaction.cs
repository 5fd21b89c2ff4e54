using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Transactions;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using NodaTime;
using Query = GraphExplorer.Model.Query;

namespace GraphExplorer.Engine.Sessions;

/// <summary>
/// A transaction of the embedded database: explicit, or the one around an auto-commit statement. Its time limit ends it also while
/// nobody uses it, so that an abandoned transaction does not keep the writer's place.
/// </summary>
internal sealed class EmbeddedTransaction : IAsyncTransaction, ITerminable
{
    private readonly EmbeddedDriver _driver;
    private readonly AccessMode _mode;
    private readonly EmbeddedSession _session;
    private readonly bool _autoCommit;
    private readonly GraphTransaction _store;
    private readonly Instant _began = SystemClock.Instance.GetCurrentInstant();
    private readonly RunningTransaction _running;
    private readonly TransactionEnd _end;
    private readonly WrittenMemory _written = new();
    private readonly Lock _gate = new();
    private EmbeddedResultCursor? _cursor;
    private GraphException? _failure;
    private int _uses;
    private bool _endedFromOutside;
    private bool _changedData;
    private bool _changedSchema;

    internal EmbeddedTransaction(EmbeddedDriver driver, AccessMode mode, TransactionConfig config, EmbeddedSession session, bool autoCommit)
    {
        _driver = driver;
        _mode = mode;
        _session = session;
        _autoCommit = autoCommit;
        _store = driver.Store.Begin();
        _running = driver.Transactions.Add(session.SessionConfig.Origin, config.Metadata, this);
        _end = new TransactionEnd(TimeLimit.Of(config, driver.Options), EndFromOutside);
    }

    public bool IsOpen { get; private set; } = true;

    public async Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfUnusable();
        _cursor?.BufferRest(cancellationToken);
        return _cursor = await StartAsync(query, cancellationToken).ConfigureAwait(false);
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

    public async ValueTask DisposeAsync()
    {
        if (IsOpen)
        {
            await RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the one statement of an auto-commit transaction: a writing one is over and committed when this returns.</summary>
    internal async Task<EmbeddedResultCursor> RunAutoCommitAsync(Query query, CancellationToken cancellationToken)
    {
        try
        {
            var cursor = await StartAsync(query, cancellationToken).ConfigureAwait(false);
            if (_store.IsWriting)
            {
                await CommitStoreAsync(cancellationToken).ConfigureAwait(false);
            }

            if (!cursor.IsRunning)
            {
                End();
            }

            return cursor;
        }
        catch
        {
            End();
            throw;
        }
    }

    /// <summary>What is thrown at a statement that would write in read access mode.</summary>
    internal static GraphException WriteRefused() =>
        new(StatusCodes.AccessMode, $"Writing in read access mode not allowed. Attempted write to {EmbeddedDriver.DatabaseName}");

    /// <summary>Whether somebody else has ended it.</summary>
    internal bool HasEndedFromOutside => Volatile.Read(ref _endedFromOutside);

    /// <summary>Called before the store's transaction is used, so that the time limit does not take it away meanwhile.</summary>
    internal void Enter()
    {
        lock (_gate)
        {
            if (_endedFromOutside)
            {
                throw Fail(_end.Error());
            }

            _uses++;
        }
    }

    /// <summary>Called after the store's transaction was used.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            _uses--;
            if (_endedFromOutside && _uses == 0)
            {
                _store.Rollback();
            }
        }
    }

    /// <summary>Remembers why the transaction cannot go on, and gives up what it holds.</summary>
    internal Exception Fail(Exception error)
    {
        _failure ??= error as GraphException ?? new GraphException(StatusCodes.Terminated, "A statement of the transaction was stopped.", innerException: error);
        _store.Rollback();
        return error;
    }

    /// <inheritdoc/>
    public bool Terminate()
    {
        lock (_gate)
        {
            if (!IsOpen || !_end.Terminate())
            {
                return false;
            }
        }

        EndFromOutside();
        return true;
    }

    /// <summary>Called when a cursor needs the graph no longer: a transaction around one statement is then over.</summary>
    internal void Finished(EmbeddedResultCursor cursor)
    {
        if (_autoCommit && IsOpen && ReferenceEquals(cursor, _cursor) && !_store.IsWriting)
        {
            _session.Saw(_store.Version);
            End();
        }
        else if (ReferenceEquals(cursor, _cursor))
        {
            _running.Statement = null;
        }
    }

    /// <summary>Lets go of the snapshot, and of the writer's place if it was taken; what was not committed is forgotten.</summary>
    internal void End()
    {
        lock (_gate)
        {
            if (IsOpen)
            {
                IsOpen = false;
                _store.Dispose();
                _end.Dispose();
                _driver.Transactions.Remove(_running);
            }
        }
    }

    private async Task<EmbeddedResultCursor> StartAsync(Query query, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        Enter();
        try
        {
            var clock = new StatementClock(_began, SystemClock.Instance.GetCurrentInstant());
            var running = _running.Begin(query, clock.Statement);
            var statement = Compile(query.Text, cancellationToken);
            if (statement.Mode != StatementMode.Explain && statement.HasBatches)
            {
                RequireBatches(statement);
            }
            else if (statement.Writes && statement.Mode != StatementMode.Explain)
            {
                var plannedFor = _store.State.Schema.Version;
                await PrepareToWriteAsync(statement, cancellationToken).ConfigureAwait(false);
                statement = plannedFor == _store.State.Schema.Version ? statement : Compile(query.Text, cancellationToken);
            }
            else
            {
                _store.MarkRead();
            }

            var batches = statement.HasBatches ? new EmbeddedBatchTransactions(_driver, _store, _running, query, statement.Writes) : null;
            var execution = new StatementExecution(statement, query, _store, clock, new MemoryTracker(_driver.Options.QueryMemory, _driver.Memory, _written), _end, batches);
            running.Memory = execution.Memory;
            execution.Open(cancellationToken);
            var cursor = new EmbeddedResultCursor(execution, this, started);
            _cursor = cursor;
            if (statement.Writes)
            {
                cursor.BufferRest(cancellationToken);
            }

            return cursor;
        }
        catch (Exception error)
        {
            Fail(error);
            throw;
        }
        finally
        {
            Leave();
        }
    }

    private CompiledStatement Compile(string text, CancellationToken cancellationToken)
    {
        if (_driver.Statements.Find(text, _store.State) is { } known)
        {
            return known;
        }

        using var heard = _end.EndWith(cancellationToken);
        try
        {
            return _driver.Statements.Get(text, _store.State, _end.Token, _mode != AccessMode.Read);
        }
        catch (OperationCanceledException error)
        {
            throw _end.Error(error, cancellationToken);
        }
    }

    /// <summary>The outer transaction of batches takes no place of its own, so that they can.</summary>
    private void RequireBatches(CompiledStatement statement)
    {
        if (!_autoCommit)
        {
            throw new GraphException(
                StatusCodes.TransactionStartFailed,
                "A query with 'CALL { ... } IN TRANSACTIONS' can only be executed in an implicit transaction, but tried to execute in an explicit transaction.",
                hint: "Run it on the session itself (:auto in a prompt), not between BEGIN and COMMIT.");
        }

        if (statement.Writes)
        {
            RequireWriteAccess();
        }
    }

    private void RequireWriteAccess()
    {
        if (_mode == AccessMode.Read)
        {
            throw WriteRefused();
        }
    }

    private async ValueTask PrepareToWriteAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        RequireWriteAccess();

        var schema = statement.QueryType == QueryType.SchemaWrite;
        if (schema ? _changedData : _changedSchema)
        {
            throw new GraphException(
                StatusCodes.ForbiddenDueToTransactionType,
                schema ? "Tried to execute Schema modification after executing Write query" : "Tried to execute Write query after executing Schema modification",
                hint: "Run statements that change the schema in transactions of their own.");
        }

        await AcquireWriterAsync(cancellationToken).ConfigureAwait(false);
        _changedData |= !schema;
        _changedSchema |= schema;
    }

    private async ValueTask AcquireWriterAsync(CancellationToken cancellationToken)
    {
        if (_store.IsWriting)
        {
            return;
        }

        using var heard = _end.EndWith(cancellationToken);
        _running.IsWaiting = true;
        try
        {
            await _store.AcquireWriterAsync(_end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error)
        {
            throw _end.Error(error, cancellationToken) is GraphException { Code: not StatusCodes.Terminated } timedOut
                ? new GraphException(
                    timedOut.Code,
                    "The time of the transaction ended while it waited for another one that writes.",
                    hint: "Try again, or end transactions that were left open (SHOW TRANSACTIONS, TERMINATE TRANSACTIONS).",
                    innerException: timedOut)
                : _end.Error(error, cancellationToken);
        }
        finally
        {
            _running.IsWaiting = false;
        }
    }

    private async ValueTask CommitStoreAsync(CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            if (_store.IsWriting)
            {
                await _store.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Leave();
        }

        _session.Saw(_store.Version);
    }

    /// <summary>The time is over, or somebody ended the transaction: what it holds is given up as soon as nobody uses it.</summary>
    private void EndFromOutside()
    {
        lock (_gate)
        {
            _endedFromOutside = true;
            if (_uses == 0)
            {
                _store.Rollback();
            }
        }
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
