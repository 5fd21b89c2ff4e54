using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Bolt.Client.Diagnostics;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>
/// Reads the records of one statement. They come in batches of the fetch size; the next batch is asked for when few records of the last one
/// are left, so that the server works while the client reads, and never has more than about one batch on the way.
/// </summary>
internal sealed class BoltResultCursor : IResultCursor
{
    private readonly IResultOwner _owner;
    private readonly BoltConnection _connection;
    private readonly Query _query;
    private readonly PullSize _pullSize;
    private readonly long _fewLeft;
    private readonly RunResponse _run = new();
    private readonly PullResponse _pull;
    private StatementActivity _activity;
    private Record? _current;
    private GraphException? _failure;
    private bool _hasEnded;
    private bool _isDiscarded;

    internal BoltResultCursor(IResultOwner owner, BoltConnection connection, Query query, string? database, long fetchSize)
    {
        _owner = owner;
        _connection = connection;
        _query = query;
        _pullSize = new PullSize(fetchSize > 0 ? fetchSize : -1);
        _fewLeft = fetchSize > 0 ? fetchSize * 3 / 10 : 0;
        _pull = new PullResponse(_run);
        _activity = StatementActivity.Start(query, database, connection.Address);
    }

    public IRecord Current => _current ?? throw new InvalidOperationException("There is no current record: FetchAsync has not yielded one.");

    public bool IsOpen => !_isDiscarded && (!_hasEnded || _pull.Waiting > 0);

    /// <summary>What the server said of the result at its end.</summary>
    internal MapValue? Metadata => _pull.Summary;

    public Task<string[]> KeysAsync(CancellationToken cancellationToken = default) => Task.FromResult(_run.Columns.Names.ToArray());

    public ValueTask<bool> FetchAsync(CancellationToken cancellationToken = default)
    {
        if (_pull.TryTake(out _current) && !(_pull.HasMore && _pull.Waiting <= _fewLeft))
        {
            return ValueTask.FromResult(true);
        }

        return _current is null ? FetchNextAsync(cancellationToken) : FetchAheadAsync(cancellationToken);
    }

    public async ValueTask<IRecord?> PeekAsync(CancellationToken cancellationToken = default)
    {
        await AwaitRecordAsync(cancellationToken).ConfigureAwait(false);
        return _pull.TryPeek(out var record) ? record : null;
    }

    public async Task<IResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        await DiscardRestAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfFailed();
        return new BoltResultSummary(_query, _pull.Summary ?? MapValue.Empty, _run.AvailableAfter, _connection.Server);
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Current;
        }
    }

    /// <summary>Sends the statement together with what was written before it, and waits until it runs.</summary>
    internal async Task StartAsync(TransactionSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            _connection.Send(new RunMessage(_query, settings), _run);
            _pull.Await();
            _connection.Send(new PullMessage(new ResultSlice(_pullSize.Next())), _pull);
        }
        catch (GraphException error)
        {
            await EndAsync(error).ConfigureAwait(false);
            throw;
        }
        catch (Exception)
        {
            // A parameter that cannot be sent: nothing of the statement has left, but what was written before it may wait.
            await EndAsync(new GraphException(StatusCodes.ArgumentError, "A parameter cannot be sent.")).ConfigureAwait(false);
            throw;
        }

        await GuardAsync(
            async () =>
            {
                await _connection.FlushAsync(cancellationToken).ConfigureAwait(false);
                await _connection.ReceiveAsync(_run, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        if (_run.Failure is { } failure)
        {
            await EndAsync(failure).ConfigureAwait(false);
            ThrowIfFailed();
        }

        await NoteEndAsync().ConfigureAwait(false);
    }

    /// <summary>Takes what is under way, so that the connection can be used for another statement of the transaction.</summary>
    internal async ValueTask BufferBatchAsync(CancellationToken cancellationToken)
    {
        if (!_hasEnded && _pull.IsAwaited)
        {
            await GuardAsync(() => _connection.ReceiveAsync(_pull, cancellationToken)).ConfigureAwait(false);
            await NoteEndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Lets the server forget the rest. It does not throw what the statement failed with.</summary>
    internal async ValueTask DiscardRestAsync(CancellationToken cancellationToken)
    {
        _isDiscarded = true;
        _current = null;
        _pull.Discard();
        while (!_hasEnded)
        {
            await GuardAsync(
                async () =>
                {
                    if (!_pull.IsAwaited)
                    {
                        _pull.Await();
                        _connection.Send(new DiscardMessage(new ResultSlice(-1, _run.StatementId)), _pull);
                        await _connection.FlushAsync(cancellationToken).ConfigureAwait(false);
                    }

                    await _connection.ReceiveAsync(_pull, cancellationToken).ConfigureAwait(false);
                }).ConfigureAwait(false);
            await NoteEndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends the reading because the transaction is over.</summary>
    internal void Abandon()
    {
        _isDiscarded = true;
        _current = null;
        _pull.Discard();
        _hasEnded = true;
        _activity.End(_failure, _pull.Received);
    }

    private async ValueTask<bool> FetchAheadAsync(CancellationToken cancellationToken)
    {
        await GuardAsync(() => SendPullAsync(cancellationToken)).ConfigureAwait(false);
        return true;
    }

    private async ValueTask<bool> FetchNextAsync(CancellationToken cancellationToken)
    {
        if (_isDiscarded && _failure is null && !_pull.TryPeek(out _))
        {
            return false;
        }

        await AwaitRecordAsync(cancellationToken).ConfigureAwait(false);
        return _pull.TryTake(out _current);
    }

    private async ValueTask AwaitRecordAsync(CancellationToken cancellationToken)
    {
        while (_pull.Waiting == 0)
        {
            if (_hasEnded)
            {
                ThrowIfFailed();
                return;
            }

            await GuardAsync(
                async () =>
                {
                    if (!_pull.IsAwaited)
                    {
                        await SendPullAsync(cancellationToken).ConfigureAwait(false);
                    }

                    await _connection.ReceiveSomeAsync(cancellationToken).ConfigureAwait(false);
                }).ConfigureAwait(false);
            await NoteEndAsync().ConfigureAwait(false);
        }
    }

    private ValueTask SendPullAsync(CancellationToken cancellationToken)
    {
        _pull.Await();
        _connection.Send(new PullMessage(new ResultSlice(_pullSize.Next(), _run.StatementId)), _pull);
        return _connection.FlushAsync(cancellationToken);
    }

    /// <summary>Does what waits for the server: a lost connection ends the result, a caller who stops waiting stops the server.</summary>
    private async ValueTask GuardAsync(Func<ValueTask> exchange)
    {
        try
        {
            await exchange().ConfigureAwait(false);
        }
        catch (GraphException error)
        {
            await EndAsync(error).ConfigureAwait(false);
            throw _failure!;
        }
        catch (OperationCanceledException)
        {
            Abandon();
            _owner.Cancelled(this);
            throw;
        }
    }

    private ValueTask NoteEndAsync()
    {
        if (_hasEnded)
        {
            return ValueTask.CompletedTask;
        }

        var failure = _pull.Failure ?? _pull.Unreadable;
        return failure is not null || _pull.Summary is not null ? EndAsync(failure) : ValueTask.CompletedTask;
    }

    private async ValueTask EndAsync(GraphException? failure)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        _failure = failure?.WithQuery(_query.Text);
        _activity.End(_failure, _pull.Received);
        await _owner.EndedAsync(this, _failure).ConfigureAwait(false);
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
        {
            throw _failure;
        }
    }
}
