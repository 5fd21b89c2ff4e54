using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Bolt.Client.Pooling;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>
/// An explicit transaction. BEGIN waits for the first statement and goes with it. The first failure ends the transaction on the server, and
/// gives its connection back here.
/// </summary>
internal sealed class BoltTransaction : IAsyncTransaction, IResultOwner
{
    private readonly ConnectionLease _lease;
    private readonly BoltSession _session;
    private readonly long _fetchSize;
    private readonly List<BoltResultCursor> _unfinished = [];
    private readonly SimpleResponse _begin = new();
    private GraphException? _failure;
    private readonly bool _mayWrite;
    private bool _hasRun;

    internal BoltTransaction(ConnectionLease lease, BoltSession session, TransactionSettings settings, long fetchSize)
    {
        _lease = lease;
        _session = session;
        _fetchSize = fetchSize;
        _mayWrite = settings.Mode == AccessMode.Write;
        lease.Connection.Send(new BeginMessage(settings), _begin);
    }

    public bool IsOpen { get; private set; } = true;

    public async Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfUnusable();
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var earlier in _unfinished.ToArray())
        {
            await earlier.BufferBatchAsync(cancellationToken).ConfigureAwait(false);
        }

        ThrowIfUnusable();
        _hasRun = true;
        var cursor = new BoltResultCursor(this, _lease.Connection, query, _lease.Database, _fetchSize);
        _unfinished.Add(cursor);
        await cursor.StartAsync(TransactionSettings.Default, cancellationToken).ConfigureAwait(false);
        return cursor;
    }

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var cursor in _unfinished.ToArray())
        {
            await cursor.DiscardRestAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_failure is { } failure)
        {
            throw failure;
        }

        await EndAsync(CommitMessage.Instance, cancellationToken).ConfigureAwait(false);
    }

    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        if (!IsOpen)
        {
            return;
        }

        if (_unfinished.Count > 0)
        {
            // RESET stops what runs and rolls back; it goes out when the connection is given back with answers under way.
            foreach (var cursor in _unfinished.ToArray())
            {
                cursor.Abandon();
            }

            _unfinished.Clear();
            IsOpen = false;
            if (!await _lease.Connection.TryResetAsync(cancellationToken).ConfigureAwait(false))
            {
                _lease.NoteFailure(ConnectionErrors.Lost(_lease.Connection.Address, _lease.Connection.BreakReason));
            }

            await _lease.ReleaseAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await EndAsync(RollbackMessage.Instance, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException) when (_lease.Connection.IsBroken)
        {
            // A transaction whose connection is gone is rolled back by the server.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsOpen)
        {
            try
            {
                await RollbackAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (GraphException)
            {
                // What was not committed is forgotten, whatever the server says to that.
            }
        }
    }

    async ValueTask IResultOwner.EndedAsync(BoltResultCursor cursor, GraphException? failure)
    {
        _unfinished.Remove(cursor);
        if (failure is not null)
        {
            await FailAsync(failure).ConfigureAwait(false);
        }
    }

    void IResultOwner.Cancelled(BoltResultCursor cursor) => Cancel();

    private async Task EndAsync(RequestMessage message, CancellationToken cancellationToken)
    {
        var connection = _lease.Connection;
        var response = new SimpleResponse();
        var isCommit = message is CommitMessage;
        try
        {
            connection.Send(message, response);
            await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
            await connection.ReceiveAsync(response, cancellationToken).ConfigureAwait(false);
            response.ThrowIfFailed();
        }
        catch (GraphException error)
        {
            // What the server says of a commit is sure. When it says nothing, the commit may have been done all the same.
            var failure = isCommit && _hasRun && _mayWrite && connection.IsBroken && response.IsDone
                ? new GraphException(
                    StatusCodes.CommitInDoubt,
                    $"{error.Message} The transaction was being committed, and whether it was is not known.",
                    hint: "Look whether the changes are there before you make them again.",
                    innerException: error.InnerException)
                : error;
            await FailAsync(failure).ConfigureAwait(false);
            throw failure;
        }
        catch (OperationCanceledException)
        {
            Cancel();
            throw;
        }

        IsOpen = false;
        if (isCommit)
        {
            _session.Saw(response.Metadata);
        }

        await _lease.ReleaseAsync().ConfigureAwait(false);
    }

    private async ValueTask FailAsync(GraphException failure)
    {
        if (!IsOpen)
        {
            return;
        }

        _failure = failure;
        IsOpen = false;
        AbandonResults();
        _lease.NoteFailure(failure);
        await _lease.ReleaseAsync().ConfigureAwait(false);
    }

    private void Cancel()
    {
        if (!IsOpen)
        {
            return;
        }

        _failure = new GraphException(StatusCodes.Terminated, "A statement of the transaction was stopped.");
        IsOpen = false;
        AbandonResults();
        _lease.ReleaseInBackground();
    }

    private void AbandonResults()
    {
        foreach (var cursor in _unfinished.ToArray())
        {
            cursor.Abandon();
        }

        _unfinished.Clear();
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
