using System.Diagnostics;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Batches;

/// <summary>
/// CALL { } IN TRANSACTIONS: takes rows of the left up to the batch size, runs the right side for each of them in a transaction of its
/// own, and lets its rows go on once that is committed. Before the next batch the outer transaction moves forward to what was committed.
/// </summary>
internal sealed class BatchedSubqueryOperator : Operator
{
    private static readonly TimeSpan DefaultRetryTime = TimeSpan.FromSeconds(30);
    private readonly Operator _left;
    private readonly Operator _right;
    private readonly BatchSettings _settings;
    private readonly int[] _returned;
    private readonly int _report;
    private readonly RowBuffer _rows;
    private readonly RowBuffer _results;
    private long _size;
    private TimeSpan _retryTime;
    private int _next;
    private bool _leftEnded;
    private bool _broken;
    private GraphValue _status;

    internal BatchedSubqueryOperator(Operator left, Operator right, BatchSettings settings, int[] kept, int[] returned, int report)
    {
        _left = left;
        _right = right;
        _settings = settings;
        _returned = returned;
        _report = report;
        _rows = new RowBuffer(kept);
        _results = new RowBuffer([.. kept, .. returned.Except(kept)]);
    }

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        Clear();
        _leftEnded = false;
        _broken = false;
        _size = BatchNumbers.Size(_settings.Size, state);
        _retryTime = _settings.RetrySeconds is null ? DefaultRetryTime : BatchNumbers.Seconds(_settings.RetrySeconds, state);
        _left.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (_next >= _results.Count)
        {
            if (_leftEnded)
            {
                return false;
            }

            Clear();
            Fill(state);
            if (_rows.Count > 0)
            {
                Run(state);
            }

            if (_leftEnded && _settings.OuterWrites)
            {
                state.Batches!.BeginOuterWrites(state.CancellationToken);
            }
        }

        _results.Restore(_next++, state.Frame);
        if (_report >= 0)
        {
            state.Frame[_report] = _status;
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Clear();
        _left.Close();
        _right.Close();
    }

    private void Clear()
    {
        _rows.Clear();
        _results.Clear();
        _next = 0;
    }

    private void Fill(ExecutionState state)
    {
        while (_rows.Count < _size)
        {
            state.ThrowIfCancelled();
            if (!_left.MoveNext(state))
            {
                _leftEnded = true;
                return;
            }

            _rows.Append(state);
        }
    }

    private void Run(ExecutionState state)
    {
        if (_broken)
        {
            PassOn(state, BatchStatus.NotStarted);
            return;
        }

        var before = new CountersCopy(state.Counters);
        var began = Stopwatch.GetTimestamp();
        for (var delay = 1.0; ; delay = Math.Min(delay * 2, 1000))
        {
            var (id, error) = Try(state);
            if (error is null)
            {
                _status = BatchStatus.Committed(id!);
                return;
            }

            before.Restore(state.Counters);
            state.ThrowIfCancelled();
            if (_settings.Retries && IsTransient(error) && Stopwatch.GetElapsedTime(began) < _retryTime)
            {
                _ = state.CancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(delay));
                state.ThrowIfCancelled();
                continue;
            }

            if (_settings.ErrorMode == BatchErrorMode.Fail)
            {
                throw error;
            }

            _broken = _settings.ErrorMode == BatchErrorMode.Break;
            PassOn(state, BatchStatus.Failed(id, error.Message));
            return;
        }
    }

    /// <summary>One attempt at the batch. An error is answered where it does not end the statement; then nothing of the batch stays.</summary>
    private (string? Id, GraphException? Error) Try(ExecutionState state)
    {
        var outer = state.Transaction;
        var written = state.Memory.Written;
        IBatchTransaction? batch = null;
        try
        {
            batch = state.Batches!.Begin(state.CancellationToken);
            state.Transaction = batch.Graph;
            for (var row = 0; row < _rows.Count; row++)
            {
                batch.ThrowIfTerminated();
                RunRow(row, state);
            }

            batch.Commit(state.CancellationToken);
            return (batch.Id, null);
        }
        catch (GraphException error) when (_settings.ErrorMode != BatchErrorMode.Fail || (_settings.Retries && IsTransient(error)))
        {
            // What the right side holds is of the transaction that is gone.
            _right.Close();
            _results.Clear();
            return (batch?.Id, error);
        }
        finally
        {
            batch?.Dispose();
            state.Transaction = outer;
            state.Memory.Written = written;
            outer.Refresh();
        }
    }

    private void RunRow(int row, ExecutionState state)
    {
        _rows.Restore(row, state.Frame);
        _right.Open(state);
        while (_right.MoveNext(state))
        {
            state.ThrowIfCancelled();
            if (!_settings.Unit)
            {
                _results.Append(state);
            }
        }

        if (_settings.Unit)
        {
            _results.Append(state);
        }
    }

    /// <summary>Lets the rows of a batch that has no effect go on, with nulls for what the subquery returns.</summary>
    private void PassOn(ExecutionState state, GraphValue status)
    {
        _status = status;
        for (var row = 0; row < _rows.Count; row++)
        {
            _rows.Restore(row, state.Frame);
            foreach (var slot in _returned)
            {
                state.Frame[slot] = GraphValue.Null;
            }

            _results.Append(state);
        }
    }

    private static bool IsTransient(GraphException error) => error.IsRetriable && error.Code is not (StatusCodes.MemoryLimit or StatusCodes.Terminated);
}
