using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>Reads the rows of one statement: as they are asked for, or from a buffer where the statement had to be over before.</summary>
internal sealed class EmbeddedResultCursor : IResultCursor
{
    private readonly StatementExecution _execution;
    private readonly EmbeddedTransaction _transaction;
    private readonly long _started;
    private Queue<IRecord>? _buffer;
    private IRecord? _current;
    private IRecord? _peeked;
    private bool _exhausted;
    private bool _discarded;
    private readonly long _firstRow;
    private long _lastRow;

    internal EmbeddedResultCursor(StatementExecution execution, EmbeddedTransaction transaction, long started)
    {
        _execution = execution;
        _transaction = transaction;
        _started = started;
        _firstRow = TimeProvider.System.GetTimestamp();
        _lastRow = _firstRow;
        _exhausted = execution.Statement.Mode == StatementMode.Explain;
    }

    public IRecord Current => _current ?? throw new InvalidOperationException("There is no current record: FetchAsync has not yielded one.");

    public bool IsOpen => !_discarded && (!_exhausted || _buffer is { Count: > 0 } || _peeked is not null);

    /// <summary>Whether rows may still come from the graph.</summary>
    internal bool IsRunning => !_exhausted;

    public Task<string[]> KeysAsync(CancellationToken cancellationToken = default) => Task.FromResult((string[])_execution.Statement.ColumnNames.Clone());

    public ValueTask<bool> FetchAsync(CancellationToken cancellationToken = default)
    {
        _current = _peeked ?? Next(cancellationToken);
        _peeked = null;
        return ValueTask.FromResult(_current is not null);
    }

    public ValueTask<IRecord?> PeekAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_peeked ??= Next(cancellationToken));

    public Task<IResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        // A statement that writes has run to its end before, one that reads ends here; but PROFILE has figures for the whole.
        while (_execution.Statement.Mode == StatementMode.Profile && !_exhausted)
        {
            Pull(cancellationToken);
        }

        Discard();
        return Task.FromResult<IResultSummary>(new ResultSummary(
            _execution,
            TimeProvider.System.GetElapsedTime(_started, _firstRow),
            TimeProvider.System.GetElapsedTime(_firstRow, _lastRow)));
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Current;
        }
    }

    /// <summary>Reads what is left into memory, so that the transaction can go on to something else.</summary>
    internal void BufferRest(CancellationToken cancellationToken)
    {
        while (!_exhausted && Pull(cancellationToken) is { } record)
        {
            (_buffer ??= []).Enqueue(record);
            _execution.Retain(record);
        }
    }

    /// <summary>Ends the reading, whatever is left.</summary>
    internal void Discard()
    {
        _discarded = true;
        _current = null;
        _peeked = null;
        _buffer = null;
        if (!_exhausted)
        {
            _exhausted = true;
            _lastRow = TimeProvider.System.GetTimestamp();
            _execution.End(succeeded: true);
        }

        _transaction.Finished(this);
    }

    private IRecord? Next(CancellationToken cancellationToken) =>
        _buffer is not null && _buffer.TryDequeue(out var buffered) ? buffered : _exhausted ? null : Pull(cancellationToken);

    private IRecord? Pull(CancellationToken cancellationToken)
    {
        // A row that lies ready does not need the store.
        var isAtHand = _execution.HasNextAtHand && !_transaction.HasEndedFromOutside;
        if (!isAtHand)
        {
            _transaction.Enter();
        }

        try
        {
            var record = _execution.Next(cancellationToken);
            if (record is null)
            {
                _exhausted = true;
                _lastRow = TimeProvider.System.GetTimestamp();
            }

            return record;
        }
        catch (Exception error)
        {
            _exhausted = true;
            _transaction.Fail(error);
            throw;
        }
        finally
        {
            if (!isAtHand)
            {
                _transaction.Leave();
            }

            if (_exhausted)
            {
                _transaction.Finished(this);
            }
        }
    }
}
