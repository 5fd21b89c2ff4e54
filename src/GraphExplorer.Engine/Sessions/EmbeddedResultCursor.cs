using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>Reads the rows of one statement: as they are asked for, or from a buffer where the statement had to be over before.</summary>
internal sealed class EmbeddedResultCursor : IResultCursor
{
    private readonly StatementExecution _execution;
    private readonly long _started;
    private readonly Action? _whenOver;
    private readonly Action<GraphException>? _whenFailed;
    private readonly Queue<IRecord> _buffer = new();
    private IRecord? _current;
    private IRecord? _peeked;
    private bool _exhausted;
    private bool _discarded;
    private readonly long _firstRow;
    private long _lastRow;

    internal EmbeddedResultCursor(StatementExecution execution, long started, Action? whenOver, Action<GraphException>? whenFailed)
    {
        _execution = execution;
        _started = started;
        _whenOver = whenOver;
        _whenFailed = whenFailed;
        _firstRow = TimeProvider.System.GetTimestamp();
        _lastRow = _firstRow;
        if (execution.Statement.Mode == StatementMode.Explain)
        {
            Over();
        }
    }

    public IRecord Current => _current ?? throw new InvalidOperationException("There is no current record: FetchAsync has not yielded one.");

    public bool IsOpen => !_discarded && (!_exhausted || _buffer.Count > 0 || _peeked is not null);

    public Task<string[]> KeysAsync(CancellationToken cancellationToken = default) => Task.FromResult(_execution.Statement.ColumnNames);

    public ValueTask<bool> FetchAsync(CancellationToken cancellationToken = default)
    {
        _current = _peeked ?? Next(cancellationToken);
        _peeked = null;
        return ValueTask.FromResult(_current is not null);
    }

    public ValueTask<IRecord?> PeekAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_peeked ??= Next(cancellationToken));

    public Task<IResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        // Even an unread row may do work: a statement that writes has run to its end before; one that reads ends here.
        if (_execution.Statement.Mode == StatementMode.Profile)
        {
            BufferRest(cancellationToken);
        }

        Discard();
        var summary = new ResultSummary(
            _execution,
            TimeProvider.System.GetElapsedTime(_started, _firstRow),
            TimeProvider.System.GetElapsedTime(_firstRow, _lastRow));
        return Task.FromResult<IResultSummary>(summary);
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Current;
        }
    }

    /// <summary>Reads what is left into memory, so that the transaction can go on to something else.</summary>
    internal void BufferRest(CancellationToken cancellationToken = default)
    {
        while (!_exhausted && Pull(cancellationToken) is { } record)
        {
            _buffer.Enqueue(record);
        }
    }

    /// <summary>Ends the reading, whatever is left.</summary>
    internal void Discard()
    {
        _discarded = true;
        _current = null;
        _peeked = null;
        _buffer.Clear();
        if (!_exhausted)
        {
            _execution.End(succeeded: true);
            Over();
        }
    }

    private IRecord? Next(CancellationToken cancellationToken)
    {
        if (_buffer.TryDequeue(out var buffered))
        {
            return buffered;
        }

        return _exhausted ? null : Pull(cancellationToken);
    }

    private IRecord? Pull(CancellationToken cancellationToken)
    {
        try
        {
            var record = _execution.Next(cancellationToken);
            _lastRow = TimeProvider.System.GetTimestamp();
            if (record is null)
            {
                Over();
            }

            return record;
        }
        catch (Exception error)
        {
            Over();
            if (error is GraphException failure)
            {
                _whenFailed?.Invoke(failure);
            }

            throw;
        }
    }

    private void Over()
    {
        _exhausted = true;
        _whenOver?.Invoke();
    }
}
